import { assertNever } from "../../base/invariant.ts";
import { recordOf, valueSetOf, type Catalog } from "../../catalog/catalog.ts";
import { isNullable, type Field, type TypeRef } from "../../catalog/field.ts";
import { listsCodes } from "../../catalog/value-set.ts";
import { namedType } from "../../catalog/named-type.ts";
import { ratingText } from "../../emit/reference/field-table.ts";
import type { Occurrence } from "../../catalog/walk.ts";

/** The type of a field, as a definition would write it: `String`, `Identifier[]`, `Object`. */
export function typeWord(catalog: Catalog, type: TypeRef): string {
  switch (type.kind) {
    case "scalar":
      return type.name;
    case "record":
      return namedType(catalog, recordOf(catalog, type.id))?.name ?? "Object";
    case "list":
      return `${typeWord(catalog, type.of)}[]`;
    default:
      return assertNever(type);
  }
}

/** When the field must be there, and whether it may be null. */
export function requiredWords(field: Field): string {
  switch (field.required) {
    case "always":
      return "yes";
    case "sending":
      return "when sending; it may be missing in what is received";
    case "never":
      return isNullable(field) ? "no; it may be null" : "no";
    default:
      return assertNever(field.required);
  }
}

/** A value set with its binding: `Race (closed, 7 codes)`. */
export function valueSetWords(catalog: Catalog, id: string): string {
  const set = valueSetOf(catalog, id);
  const codes = listsCodes(set) ? `${set.codes.length} codes` : (set.standard?.name ?? "");
  return `${set.id} (${set.binding}, ${codes})`;
}

/** What stands beside a field in a list: `Identifier[], required, reliable (estimated)`. */
export function fieldNote(catalog: Catalog, { field, notes }: Occurrence): string {
  const required = { always: ["required"], sending: ["required when sending"], never: [] };
  return [
    typeWord(catalog, field.type),
    ...required[field.required],
    ratingText(notes.reliability, notes.ratingSource),
    ...(notes.deprecated === undefined ? [] : ["deprecated"]),
  ].join(", ");
}
