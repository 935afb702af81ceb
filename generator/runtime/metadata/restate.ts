import type { FieldNotes } from "./definitions.ts";

/** Notes with what a use site restates of them. What a rating rests on goes with who says so. */
export function restate<Notes extends Partial<FieldNotes>>(
  notes: Notes,
  restated: Partial<FieldNotes>,
): Notes {
  if (restated.ratingSource === undefined) return { ...notes, ...restated };
  const { ratingBasis: _, ...kept } = notes;
  return { ...kept, ...restated } as Notes;
}
