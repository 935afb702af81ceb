import type { RatingSource } from "../../runtime/metadata/rating.ts";

/** What stands behind a rating, so that only what the vendor says looks like it. */
export const SOURCE_MARKS = {
  published: "",
  observed: ", obs.",
  estimated: ", est.",
} as const satisfies Record<RatingSource, string>;
