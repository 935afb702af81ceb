import type { Field, ItemRef, TypeRef } from "../catalog/field.ts";
import { BUILT_IN_TYPES } from "../definition/names.ts";
import type { RawField } from "../definition/raw.ts";
import { bounds } from "./bounds.ts";
import { hintForName, resolveName } from "./directory.ts";
import { recordId, recordName, spotBelow, type FieldSpot } from "./field-spot.ts";
import { checkExamples, notesOf } from "./lower-notes.ts";
import { overridesIn, type OverrideEntry } from "./override-entry.ts";
import { bindingsOf, checkTogether } from "./lower-bindings.ts";
import { adjustmentsFor, specialise } from "./specialise.ts";
import { contentOf, report, type Lowering, type RecordContent } from "./lowering.ts";
import { requirement } from "./requirement.ts";

/** What a field's `type` says. */
interface WrittenType {
  /** Without the mark of a list. */
  readonly name: string;
  readonly isList: boolean;
}

/** The fields that stand in one object of a file. */
export function lowerFields(
  lowering: Lowering,
  raws: Readonly<Record<string, RawField>>,
  spotOf: (field: string) => FieldSpot,
): readonly Field[] {
  return Object.entries(raws).map(([name, raw]) =>
    lowerField(lowering, spotOf(name), { name, raw }),
  );
}

/** One field as it is written, its type resolved, with records made for objects and special uses. */
export function lowerField(
  lowering: Lowering,
  spot: FieldSpot,
  { name, raw }: { readonly name: string; readonly raw: RawField },
): Field {
  countField(lowering, spot);
  const written = writtenType(raw);
  const { item, entries } = resolveType(lowering, spot, { raw, written });
  const type: TypeRef = written.isList ? { kind: "list", of: item } : item;
  const place = { file: spot.file, at: spot.at, type };
  const bindings = bindingsOf(lowering, place, raw);
  checkTogether(lowering, place, bindings);
  checkExamples(lowering, place, raw.examples);
  return {
    kind: "field",
    name,
    type,
    required: requirement(lowering, place, raw.required),
    ...bindings,
    ...notesOf(spot.file, raw),
    ...(raw.renamedFrom === undefined ? {} : { renamedFrom: raw.renamedFrom }),
    adjustments: item.kind === "record" ? adjustmentsFor(lowering, item.id, entries) : [],
    span: spot.file.document.spanOf(spot.at, "key"),
  };
}

function countField(lowering: Lowering, spot: FieldSpot): void {
  lowering.count.written += 1;
  if (lowering.count.written !== bounds.fields + 1) return;
  report(
    lowering,
    { file: spot.file, at: spot.at, part: "key" },
    {
      code: "too-many",
      message: `The definitions have more than ${bounds.fields} fields.`,
      hint: "Share what repeats in types, or split the definitions.",
    },
  );
}

function writtenType(raw: RawField): WrittenType {
  const text = raw.type ?? "String";
  return text.endsWith("[]")
    ? { name: text.slice(0, -2), isList: true }
    : { name: text, isList: false };
}

interface Resolved {
  readonly item: ItemRef;
  /** Overrides that restate notes only, and so do not change the type. */
  readonly entries: readonly OverrideEntry[];
}

function resolveType(
  lowering: Lowering,
  spot: FieldSpot,
  field: { readonly raw: RawField; readonly written: WrittenType },
): Resolved {
  const { raw, written } = field;
  switch (written.name) {
    case "String":
    case "Number":
    case "Boolean":
      refuseObjectKeys(lowering, spot, raw);
      return { item: { kind: "scalar", name: written.name }, entries: [] };
    case "Object":
      return { item: inlineObject(lowering, spot, field), entries: [] };
    default:
      return namedType(lowering, spot, field);
  }
}

function refuseObjectKeys(lowering: Lowering, spot: FieldSpot, raw: RawField): void {
  for (const key of ["fields", "overrides"] as const) {
    if (raw[key] === undefined) continue;
    report(
      lowering,
      { file: spot.file, at: [...spot.at, key], part: "key" },
      {
        code: "misplaced-key",
        message: `"${key}" needs a type with fields, and "${spot.segments.at(-1)}" is ${raw.type ?? "String"}.`,
        hint:
          raw.type === undefined ? "Add `type: Object`, or the name of a type." : "Change `type`.",
      },
    );
  }
}

function inlineObject(
  lowering: Lowering,
  spot: FieldSpot,
  { raw, written }: { readonly raw: RawField; readonly written: WrittenType },
): ItemRef {
  const place = { file: spot.file, part: "key" } as const;
  if (raw.overrides !== undefined) {
    report(
      lowering,
      { ...place, at: [...spot.at, "overrides"] },
      {
        code: "misplaced-key",
        message:
          '"overrides" changes the fields of a named type, and here they stand under "fields".',
        hint: "Change the fields themselves.",
      },
    );
  }
  if (raw.fields === undefined) {
    report(
      lowering,
      { ...place, at: [...spot.at, "type"] },
      {
        code: "missing-key",
        message: `"${spot.segments.at(-1)}" is an object without "fields".`,
        hint: "Add them, or name a type.",
      },
    );
  }
  const raws = raw.fields ?? {};
  const id = recordId(spot);
  draft(lowering, { spot, isList: written.isList, raw, base: undefined }, () => {
    const fields = lowerFields(lowering, raws, (name) => spotBelow(spot, written.isList, name));
    return { fields, own: new Set(Object.keys(raws)), rules: [], complete: true };
  });
  return { kind: "record", id };
}

function namedType(
  lowering: Lowering,
  spot: FieldSpot,
  { raw, written }: { readonly raw: RawField; readonly written: WrittenType },
): Resolved {
  const { file } = spot;
  const lookup = { kind: "type", name: written.name, model: file.model } as const;
  const base = resolveName(lowering.directory, lookup);
  const entries = overridesIn({ file, at: spot.at }, raw.overrides);
  if (base === undefined) {
    report(
      lowering,
      { file, at: [...spot.at, "type"], part: "value" },
      {
        code: "unknown-type",
        message: `Unknown type "${written.name}".`,
        hint: hintForName(lowering.directory, lookup, BUILT_IN_TYPES),
      },
    );
  }
  const id = base ?? written.name;
  if (raw.fields === undefined && !entries.some((entry) => entry.narrows)) {
    return { item: { kind: "record", id }, entries };
  }
  draft(lowering, { spot, isList: written.isList, raw, base: id }, () => {
    const isList = written.isList;
    const added = lowerFields(lowering, raw.fields ?? {}, (name) => spotBelow(spot, isList, name));
    return specialise(lowering, { spot, isList, entries, added, base: contentOf(lowering, id) });
  });
  return { item: { kind: "record", id: recordId(spot) }, entries: [] };
}

function draft(
  lowering: Lowering,
  made: {
    readonly spot: FieldSpot;
    readonly isList: boolean;
    readonly raw: RawField;
    readonly base: string | undefined;
  },
  content: () => RecordContent,
): void {
  const { spot, isList, raw, base } = made;
  const id = recordId(spot);
  lowering.drafts.set(id, {
    id,
    name: recordName(spot, isList),
    form: base === undefined ? "inline" : "specialised",
    model: spot.file.model,
    home: spot.file.home,
    description: raw.description ?? "",
    base,
    span: spot.file.document.spanOf(spot.at, "key"),
    content,
  });
}
