/**
 * How often organizations send a field: `reliable` more than 90 %, `probable` more than 50 %,
 * `possible` less than 50 %. Best first.
 */
export const RELIABILITIES = ["reliable", "probable", "possible"] as const;

/** How often organizations send a field. */
export type Reliability = (typeof RELIABILITIES)[number];

/** Who can say so, the surest first. */
export const RATING_SOURCES = ["published", "observed", "estimated"] as const;

/**
 * Who says so: the vendor's documentation, real messages of connections that somebody looked at, or
 * an estimate of Canon's. Never show one as the other.
 */
export type RatingSource = (typeof RATING_SOURCES)[number];

/** The lower of two ratings. */
export function lowerRating(a: Reliability, b: Reliability): Reliability {
  return RELIABILITIES.indexOf(a) >= RELIABILITIES.indexOf(b) ? a : b;
}
