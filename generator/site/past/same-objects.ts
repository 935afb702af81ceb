import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import { recordIdOf, type Field } from "../../catalog/field.ts";
import type { RecordType } from "../../catalog/record.ts";
import type { Both } from "../../compat/sides.ts";
import { typeText } from "./field-aspects.ts";

/** Whether two objects are the same in all that is told of the past, and so is all that they hold. */
export type SameObjects = (before: RecordType, after: RecordType) => boolean;

/** Whether use sites say the same of what is below them. */
export function restateAlike(before: Field, after: Field): boolean {
  return (
    before.reliability === after.reliability &&
    before.ratingSource === after.ratingSource &&
    before.adjustments.length === after.adjustments.length &&
    before.adjustments.every(({ path, notes }, index) => {
      const other = after.adjustments[index];
      return JSON.stringify([path, notes]) === JSON.stringify([other?.path, other?.notes]);
    })
  );
}

/** Tells objects of two catalogs that need not be walked to find what differs. Each pair is compared once. */
export function sameObjects(catalogs: Both<Catalog>): SameObjects {
  const known = new Map<RecordType, Map<RecordType, boolean>>();
  const isSame = (before: RecordType, after: RecordType): boolean => {
    const others = known.get(before) ?? new Map<RecordType, boolean>();
    known.set(before, others);
    const verdict = others.get(after);
    if (verdict !== undefined) return verdict;
    // What holds itself is not the same, which costs a walk and nothing else.
    others.set(after, false);
    const same =
      before.fields.length === after.fields.length &&
      before.fields.every((field, index) => {
        const other = after.fields[index];
        return other !== undefined && isSameField(field, other);
      });
    others.set(after, same);
    return same;
  };
  const isSameField = (before: Field, after: Field): boolean => {
    if (before.name !== after.name || !restateAlike(before, after)) return false;
    if (before.type.kind !== after.type.kind || before.required !== after.required) return false;
    if (before.values !== after.values || before.format !== after.format) return false;
    if ((before.deprecated === undefined) !== (after.deprecated === undefined)) return false;
    const [old, now] = [recordIdOf(before.type), recordIdOf(after.type)];
    if (old === undefined || now === undefined)
      return typeText(before.type) === typeText(after.type);
    return isSame(recordOf(catalogs.before, old), recordOf(catalogs.after, now));
  };
  return isSame;
}
