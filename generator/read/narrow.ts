import type { Field, Requirement } from "../catalog/field.ts";
import type { ValueSet } from "../catalog/value-set.ts";
import type { RawOverride } from "../definition/raw.ts";
import type { Said } from "./error-at.ts";
import { bindingsOf, type Bindings } from "./lower-bindings.ts";
import { checkExamples, restatedNotes } from "./lower-notes.ts";
import { report, type Lowering } from "./lowering.ts";
import type { OverrideEntry } from "./override-entry.ts";
import { requirement } from "./requirement.ts";

const STRICTNESS: Readonly<Record<Requirement, number>> = { never: 0, sending: 1, always: 2 };

/** The field as an override at its end leaves it. Reports what would allow more than before. */
export function narrowed(lowering: Lowering, field: Field, entry: OverrideEntry): Field {
  const { raw, file, at } = entry;
  const place = { file, at, type: field.type };
  const bindings = bindingsOf(lowering, place, raw);
  checkExamples(lowering, place, raw.examples);
  const required = raw.required === undefined ? field.required : requirement(raw.required);
  for (const { key, said } of loosenings(lowering, { field, raw, bindings, required })) {
    report(
      lowering,
      { file, at: [...at, key], part: "value" },
      { code: "override-loosens", ...said },
    );
  }
  return { ...field, ...bindings, required, ...restatedNotes(file, raw) };
}

interface Change {
  readonly field: Field;
  readonly raw: RawOverride;
  readonly bindings: Bindings;
  readonly required: Requirement;
}

interface Loosening {
  readonly key: keyof RawOverride;
  readonly said: Said;
}

function loosenings(lowering: Lowering, change: Change): readonly Loosening[] {
  const { field, bindings, required } = change;
  const found: Loosening[] = [];
  if (STRICTNESS[required] < STRICTNESS[field.required]) {
    const message = `"${field.name}" is required always, and cannot be required for sending only.`;
    found.push({ key: "required", said: { message, hint: "Remove it." } });
  }
  if (
    field.format !== undefined &&
    bindings.format !== undefined &&
    bindings.format !== field.format
  ) {
    const message = `"${field.name}" has the format "${field.format}", and cannot get another one.`;
    const hint = "Take the format out of the type, and set it at each use.";
    found.push({ key: "format", said: { message, hint } });
  }
  if ((bindings.minItems ?? Infinity) < (field.minItems ?? 0)) {
    const message = `"${field.name}" has at least ${field.minItems} items, and cannot have fewer.`;
    found.push({ key: "minItems", said: { message, hint: "Remove it." } });
  }
  if ((bindings.maxItems ?? 0) > (field.maxItems ?? Infinity)) {
    const message = `"${field.name}" has at most ${field.maxItems} items, and cannot have more.`;
    found.push({ key: "maxItems", said: { message, hint: "Remove it." } });
  }
  const strange = strangeCodes(lowering, field.values, bindings.values);
  if (strange.length > 0) {
    const [first] = strange;
    const more = strange.length > 1 ? ` and ${strange.length - 1} more codes` : "";
    const message = `"${field.name}" is bound to the closed value set "${field.values}", which lacks "${first}"${more}.`;
    const hint = "Bind it to a part of that set, or take the binding out of the type.";
    found.push({ key: "values", said: { message, hint } });
  }
  return found;
}

/** Codes that a closed set lacks and another one, which shall take its place, has. */
function strangeCodes(
  lowering: Lowering,
  before: string | undefined,
  after: string | undefined,
): readonly string[] {
  if (before === undefined || after === undefined || before === after) return [];
  const old = lowering.valueSets.get(before);
  const fresh = lowering.valueSets.get(after);
  if (old === undefined || fresh === undefined || old.binding === "open") return [];
  const known = new Set(old.codes.map(({ code }) => code));
  const strange = codesOf(fresh).filter((code) => !known.has(code));
  return fresh.binding === "open" && strange.length === 0 ? ["any other code"] : strange;
}

function codesOf(set: ValueSet): readonly string[] {
  return set.codes.map(({ code }) => code);
}
