import type { Adjustment, Field, FieldNotes } from "../catalog/field.ts";
import { recordIdOf } from "../catalog/field.ts";
import { recordId, recordName, type FieldSpot } from "./field-spot.ts";
import { checkExamples, restatedNotes } from "./lower-notes.ts";
import { contentOf, type Lowering, type RecordContent } from "./lowering.ts";
import { narrowed } from "./narrow.ts";
import { oneStepDown, type OverrideEntry } from "./override-entry.ts";
import { fieldAtStep } from "./override-step.ts";

/** A use of a record that differs from it. */
export interface Specialisation {
  /** Where it is used; what is made for the use is named after it. */
  readonly spot: FieldSpot;
  readonly isList: boolean;
  readonly entries: readonly OverrideEntry[];
  /** Fields that the use adds. */
  readonly added: readonly Field[];
  readonly base: RecordContent;
}

/** The fields of a record at one use of it: those of the base, some changed, then those added. */
export function specialise(lowering: Lowering, use: Specialisation): RecordContent {
  const { base, entries, added } = use;
  for (const entry of entries) fieldAtStep(lowering, base, entry);
  const own = new Set<string>();
  const inherited = base.fields.map((field) => {
    const changes = entries.filter((entry) => entry.steps[0]?.name === field.name);
    if (changes.length === 0) return field;
    own.add(field.name);
    return changedField(lowering, { use, field, changes });
  });
  const names = new Set(base.fields.map((field) => field.name));
  const fresh = added.filter((field) => {
    if (!names.has(field.name)) return true;
    reportExisting(lowering, use, field);
    return false;
  });
  for (const field of fresh) own.add(field.name);
  return { fields: [...inherited, ...fresh], own, rules: base.rules, complete: base.complete };
}

function reportExisting(lowering: Lowering, use: Specialisation, field: Field): void {
  const [first] = use.base.fields.filter(({ name }) => name === field.name);
  lowering.diagnostics.push({
    code: "field-exists",
    severity: "error",
    message: `The type has a field "${field.name}" already.`,
    hint: "Change it with `overrides`, or remove it here.",
    span: field.span,
    ...(first === undefined
      ? {}
      : { related: [{ message: `"${field.name}" is defined here.`, span: first.span }] }),
  });
}

interface FieldChange {
  readonly use: Specialisation;
  readonly field: Field;
  /** Entries whose next step is the field. */
  readonly changes: readonly OverrideEntry[];
}

function changedField(lowering: Lowering, { use, field, changes }: FieldChange): Field {
  const here = changes.filter((entry) => entry.steps.length === 1);
  const changed = here.reduce((current, entry) => narrowed(lowering, current, entry), field);
  const below = changes.filter((entry) => entry.steps.length > 1).map(oneStepDown);
  const base = recordIdOf(field.type);
  if (below.length === 0 || base === undefined) return changed;
  if (!below.some((entry) => entry.narrows)) {
    // The outermost use has the last word, and comes first.
    const adjustments = [...adjustmentsFor(lowering, base, below), ...field.adjustments];
    return { ...changed, adjustments };
  }
  const spot: FieldSpot = {
    ...use.spot,
    segments: [...use.spot.segments, field.name],
    name: recordName(use.spot, use.isList) + field.name,
  };
  const isList = field.type.kind === "list";
  const id = recordId(spot);
  const { file } = use.spot;
  lowering.drafts.set(id, {
    id,
    name: recordName(spot, isList),
    form: "specialised",
    model: file.model,
    home: file.home,
    description: changed.description,
    base,
    span: below[0]?.span ?? field.span,
    content: () =>
      specialise(lowering, {
        spot,
        isList,
        entries: below,
        added: [],
        base: contentOf(lowering, base),
      }),
  });
  return {
    ...changed,
    type: isList ? { kind: "list", of: { kind: "record", id } } : { kind: "record", id },
    adjustments: withoutRestated(field.adjustments, below),
  };
}

/**
 * The adjustments that overrides make which change no type. Whether their paths exist is checked
 * when all records are known.
 */
export function adjustmentsFor(
  lowering: Lowering,
  record: string,
  entries: readonly OverrideEntry[],
): readonly Adjustment[] {
  for (const entry of entries) {
    lowering.later.push(() => {
      checkPath(lowering, record, entry);
    });
  }
  return entries.map(({ file, steps, raw, span }) => ({
    path: steps.map((step) => step.name),
    notes: restatedNotes(file, raw),
    span,
  }));
}

function checkPath(lowering: Lowering, record: string, entry: OverrideEntry): void {
  const field = fieldAtStep(lowering, contentOf(lowering, record), entry);
  if (field === undefined) return;
  if (entry.steps.length === 1) {
    checkExamples(
      lowering,
      { file: entry.file, at: entry.at, type: field.type },
      entry.raw.examples,
    );
    return;
  }
  const next = recordIdOf(field.type);
  if (next !== undefined) checkPath(lowering, next, oneStepDown(entry));
}

/** Leaves out what the overrides restate: they are written into the fields, where it would hide them. */
function withoutRestated(
  adjustments: readonly Adjustment[],
  entries: readonly OverrideEntry[],
): readonly Adjustment[] {
  return adjustments.flatMap((adjustment) => {
    const same = entries.filter(
      ({ steps }) => steps.map(({ name }) => name).join(".") === adjustment.path.join("."),
    );
    const restated = new Set(
      same.flatMap(({ file, raw }) => Object.keys(restatedNotes(file, raw))),
    );
    if (restated.has("ratingSource")) restated.add("ratingBasis");
    const left = Object.entries(adjustment.notes).filter(([note]) => !restated.has(note));
    if (left.length === 0) return [];
    return [{ ...adjustment, notes: Object.fromEntries(left) as Partial<FieldNotes> }];
  });
}
