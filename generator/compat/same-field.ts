import type { Field } from "../catalog/field.ts";
import type { Format } from "../catalog/format.ts";
import { indexOf } from "../catalog/index-of.ts";
import type { ValueSet } from "../catalog/value-set.ts";
import type { Both, FieldSide } from "./sides.ts";

/**
 * Whether two fields are alike in all that rules look at, but for their notes and what they hold.
 * Most are, and to see that takes less than to ask every rule.
 */
export function isSameField({ before, after }: Both<FieldSide>): boolean {
  const [old, now] = [before.field, after.field];
  return (
    old.required === now.required &&
    old.constant === now.constant &&
    old.minItems === now.minItems &&
    old.maxItems === now.maxItems &&
    isSameType(old, now) &&
    textOfValueSet(before.values ?? NONE) === textOfValueSet(after.values ?? NONE) &&
    textOfFormat(before.format ?? NONE) === textOfFormat(after.format ?? NONE)
  );
}

/** Whether two fields say the same for people, each of itself and of what is below. */
export function hasSameNotes(before: Field, after: Field): boolean {
  return (
    before.reliability === after.reliability &&
    before.ratingSource === after.ratingSource &&
    before.ratingBasis === after.ratingBasis &&
    before.description === after.description &&
    before.deprecated === after.deprecated &&
    isSameList(before.examples, after.examples) &&
    isSameList(before.adjustments.map(toldOf), after.adjustments.map(toldOf))
  );
}

function isSameType({ type: a }: Field, { type: b }: Field): boolean {
  const [one, other] = [a.kind === "list" ? a.of : a, b.kind === "list" ? b.of : b];
  if (a.kind !== b.kind || one.kind !== other.kind) return false;
  return one.kind === "record" || other.kind === "record" || one.name === other.name;
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && (a.length === 0 || JSON.stringify(a) === JSON.stringify(b));
}

function toldOf({ path, notes }: Field["adjustments"][number]): unknown {
  return [path, notes];
}

/** Stands for a value set, or format, that is not there. */
const NONE = {};

const textOfValueSet = indexOf((set: ValueSet | typeof NONE) =>
  JSON.stringify({ ...set, span: undefined }),
);
const textOfFormat = indexOf((format: Format | typeof NONE) =>
  JSON.stringify({ ...format, span: undefined }),
);
