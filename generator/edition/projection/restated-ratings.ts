import type { Adjustment } from "../../catalog/field.ts";
import type { ObjectShape } from "./object-shapes.ts";

/** What adjustments of today say of ratings, for fields that there were. */
export function restatedRatings(
  adjustments: readonly Adjustment[],
  shape: ObjectShape,
): readonly Adjustment[] {
  return adjustments.flatMap(({ path, notes, span }) => {
    const { reliability, ratingSource, ratingBasis } = notes;
    if (reliability === undefined || !reaches(shape, path)) return [];
    const rating = {
      reliability,
      ...(ratingSource === undefined ? {} : { ratingSource }),
      ...(ratingBasis === undefined ? {} : { ratingBasis }),
    };
    return [{ path, notes: rating, span }];
  });
}

function reaches(shape: ObjectShape, [step, ...rest]: readonly string[]): boolean {
  const field = shape.fields.find(({ name }) => name === step);
  if (field === undefined) return false;
  if (rest.length === 0) return true;
  return typeof field.of !== "string" && reaches(field.of, rest);
}
