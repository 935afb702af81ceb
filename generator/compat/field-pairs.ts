import { typeWords } from "./field-words.ts";
import type { RecordType } from "../catalog/record.ts";
import type { Field } from "../catalog/field.ts";

/** One field of two objects at the same place: on both sides, or on one. */
export type FieldPair =
  | { readonly kind: "both" | "renamed"; readonly before: Field; readonly after: Field }
  | { readonly kind: "removed"; readonly before: Field; readonly lookalike?: string }
  | { readonly kind: "added"; readonly after: Field; readonly lookalike?: string };

/** The fields of two objects, side by side: by name, or by the name that a field had before. */
export function fieldPairs(before: RecordType, after: RecordType): readonly FieldPair[] {
  const old = new Map(before.fields.map((field) => [field.name, field]));
  const pairs: FieldPair[] = [];
  const added: Field[] = [];
  const taken = new Set<string>();
  const kept = new Set(after.fields.map(({ name }) => name));
  for (const field of after.fields) {
    const { name, renamedFrom = "" } = field;
    const same = old.get(name);
    const former = kept.has(renamedFrom) ? undefined : old.get(renamedFrom);
    const match = same ?? former;
    if (match === undefined) added.push(field);
    else {
      taken.add(match.name);
      pairs.push({ kind: same === undefined ? "renamed" : "both", before: match, after: field });
    }
  }
  const removed = before.fields.filter(({ name }) => !taken.has(name));
  for (const field of removed) {
    pairs.push({ kind: "removed", before: field, ...lookalikeOf(field, removed, added) });
  }
  for (const field of added) {
    pairs.push({ kind: "added", after: field, ...lookalikeOf(field, added, removed) });
  }
  return pairs;
}

/** The field of the other side that may be the same one: the only one of its type on either side. */
function lookalikeOf(
  field: Field,
  beside: readonly Field[],
  others: readonly Field[],
): { readonly lookalike?: string } {
  const type = typeWords(field);
  const isAlike = (other: Field): boolean => typeWords(other) === type;
  const [other, ...more] = others.filter(isAlike);
  if (other === undefined || more.length > 0) return {};
  return beside.filter(isAlike).length === 1 ? { lookalike: other.name } : {};
}
