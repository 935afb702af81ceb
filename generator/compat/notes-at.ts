import { restate, type Adjustment, type Field, type FieldNotes } from "../catalog/field.ts";

/** What use sites above an object restate of its fields, outermost first: the outermost wins. */
export type Restated = readonly Pick<Adjustment, "path" | "notes">[];

/** What a field says for people, as the use sites above restate it. */
export function notesAt(field: Field, above: Restated): FieldNotes {
  if (above.length === 0) return field;
  return above
    .filter(({ path }) => path.length === 1 && path[0] === field.name)
    .reduceRight<FieldNotes>((notes, restated) => restate(notes, restated.notes), field);
}

/** What is restated below a field: from above it, and at it. */
export function restatedBelow(field: Field, above: Restated): Restated {
  const deeper = above
    .filter(({ path }) => path.length > 1 && path[0] === field.name)
    .map(({ path: [, ...path], notes }) => ({ path, notes }));
  return deeper.length === 0 ? field.adjustments : [...deeper, ...field.adjustments];
}
