import type { TypeRef } from "../catalog/field.ts";
import { typeWords } from "./field-words.ts";
import type { Found } from "./rule.ts";
import type { Both, FieldSide } from "./sides.ts";

/** The ways in which the type of a field can change. */
export type TypeChange =
  | "type-widened"
  | "type-narrowed"
  | "type-changed"
  | "cardinality-scalar-to-array"
  | "cardinality-array-to-scalar";

/** The change of type, if it is of that way. */
export function changeOfType(pair: Both<FieldSide>, wanted: TypeChange): readonly Found[] {
  if (typeChangeOf(pair) !== wanted) return [];
  return [{ before: typeWords(pair.before.field), after: typeWords(pair.after.field) }];
}

/** How the type of a field changed; undefined if it holds the same kind of thing. */
export function typeChangeOf({ before, after }: Both<FieldSide>): TypeChange | undefined {
  const [old, now] = [before.field, after.field];
  if (!isSameItem(old.type, now.type)) return "type-changed";
  if (isList(old.type) !== isList(now.type)) {
    return isList(now.type) ? "cardinality-scalar-to-array" : "cardinality-array-to-scalar";
  }
  if (old.constant === now.constant) return undefined;
  // A constant is one text, which is no news only where any text goes.
  if (old.constant === undefined) return isFree(before) ? "type-narrowed" : "type-changed";
  return now.constant === undefined && isFree(after) ? "type-widened" : "type-changed";
}

function isList(type: TypeRef): boolean {
  return type.kind === "list";
}

function isSameItem(a: TypeRef, b: TypeRef): boolean {
  const [one, other] = [a.kind === "list" ? a.of : a, b.kind === "list" ? b.of : b];
  if (one.kind === "record" || other.kind === "record") return one.kind === other.kind;
  return one.name === other.name;
}

function isFree({ values, format }: FieldSide): boolean {
  return format === undefined && values?.binding !== "closed";
}
