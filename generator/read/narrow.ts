import { restate, type Field, type Requirement } from "../catalog/field.ts";
import type { ValueSet } from "../catalog/value-set.ts";
import type { RawOverride } from "../definition/raw.ts";
import type { Said } from "./error-at.ts";
import { bindingsOf, checkTogether, type Bindings } from "./lower-bindings.ts";
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
  checkTogether(lowering, place, { ...field, ...bindings });
  checkExamples(lowering, place, raw.examples);
  const required =
    raw.required === undefined ? field.required : requirement(lowering, place, raw.required);
  for (const { key, said } of loosenings(lowering, { field, raw, bindings, required })) {
    report(
      lowering,
      { file, at: [...at, key], part: "value" },
      { code: "override-loosens", ...said },
    );
  }
  return restate({ ...field, ...bindings, required }, restatedNotes(file, raw));
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
  const set = wider(lowering, field, bindings.values);
  if (set !== undefined) found.push({ key: "values", said: set });
  return found;
}

/** Says how another value set allows what the closed one of the field does not, if it does. */
function wider(lowering: Lowering, field: Field, after: string | undefined): Said | undefined {
  const { name, values: before } = field;
  if (before === undefined || after === undefined || before === after) return undefined;
  const old = lowering.valueSets.get(before);
  const fresh = lowering.valueSets.get(after);
  if (old === undefined || fresh === undefined || old.binding === "open") return undefined;
  const bound = `"${name}" is bound to the closed value set "${before}"`;
  const hint = "Bind it to a part of that set, or take the binding out of the type.";
  if (fresh.binding === "open") return { message: `${bound}, and "${after}" is open.`, hint };
  const known = new Set(codesOf(old));
  const [strange, ...others] = codesOf(fresh).filter((code) => !known.has(code));
  if (strange === undefined) return undefined;
  const more = others.length > 0 ? ` and ${others.length} more of "${after}"` : ` of "${after}"`;
  return { message: `${bound}, which lacks "${strange}"${more}.`, hint };
}

function codesOf(set: ValueSet): readonly string[] {
  return set.codes.map(({ code }) => code);
}
