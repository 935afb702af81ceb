/** Ratings are the same in the catalog and in what packages tell of it. */
export {
  lowerRating,
  RATING_SOURCES,
  RELIABILITIES,
  type RatingSource,
  type Reliability,
} from "../runtime/metadata/rating.ts";
