import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import { recordIdOf, type Field } from "../../catalog/field.ts";
import type { RecordType } from "../../catalog/record.ts";
import type { Both } from "../../compat/sides.ts";
import { fieldChanges, type AspectChange } from "./field-aspects.ts";

/** Two objects at the same place of messages. */
export interface ObjectPair {
  readonly fields: readonly FieldPair[];
  /** Whether all that is told of them is the same, and of all that they hold. */
  readonly isSame: boolean;
}

/** A field of two objects: on both sides, or on one. */
export type FieldPair =
  | { readonly kind: "added" | "removed"; readonly field: Field }
  | (Both<Field> & { readonly kind: "both"; readonly changes: readonly AspectChange[] });

/** Compares the objects of two catalogs, each pair once, however many messages hold it. */
export function objectPairs(
  catalogs: Both<Catalog>,
): (before: RecordType, after: RecordType) => ObjectPair {
  const known = new Map<RecordType, Map<RecordType, ObjectPair>>();
  const pairOf = (before: RecordType, after: RecordType): ObjectPair => {
    const others = known.get(before) ?? new Map<RecordType, ObjectPair>();
    known.set(before, others);
    const made = others.get(after);
    if (made !== undefined) return made;
    const fields = fieldPairs(before, after);
    // What holds itself is walked, which costs little.
    others.set(after, { fields, isSame: false });
    const pair = { fields, isSame: fields.every(isSameField) };
    others.set(after, pair);
    return pair;
  };
  const isSameField = (pair: FieldPair): boolean => {
    if (pair.kind !== "both" || pair.changes.length > 0) return false;
    if (!isToldAlike(pair)) return false;
    const [old, now] = [recordIdOf(pair.before.type), recordIdOf(pair.after.type)];
    if (old === undefined || now === undefined) return true;
    return pairOf(recordOf(catalogs.before, old), recordOf(catalogs.after, now)).isSame;
  };
  return pairOf;
}

function fieldPairs(before: RecordType, after: RecordType): readonly FieldPair[] {
  const left = new Map(before.fields.map((field) => [field.name, field]));
  const pairs = after.fields.map((field): FieldPair => {
    const former = left.get(field.name);
    left.delete(field.name);
    if (former === undefined) return { kind: "added", field };
    return { kind: "both", before: former, after: field, changes: fieldChanges(former, field) };
  });
  return [...pairs, ...[...left.values()].map((field) => ({ kind: "removed" as const, field }))];
}

/** Whether ratings are the same, and what use sites restate. Words for people are not of the past. */
function isToldAlike({ before, after }: Both<Field>): boolean {
  return (
    before.reliability === after.reliability &&
    before.ratingSource === after.ratingSource &&
    (before.deprecated === undefined) === (after.deprecated === undefined) &&
    before.adjustments.length === 0 &&
    after.adjustments.length === 0
  );
}
