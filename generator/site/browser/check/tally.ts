import type { Direction } from "../../../runtime/direction.ts";
import { RELIABILITIES, type Reliability } from "../../../runtime/metadata/rating.ts";
import type { FieldCoverage } from "./coverage.ts";

/** How many fields of a class of ratings a message fills. */
export interface Tally {
  readonly rating: Reliability;
  /** Fields that the message could have. */
  readonly of: number;
  readonly filled: number;
  /** Those of which the rating is an estimate. */
  readonly estimated: number;
}

/** The classes of ratings, best first. */
export function tallies(fields: readonly FieldCoverage[]): readonly Tally[] {
  return RELIABILITIES.map((rating) => {
    const rated = fields.filter(({ field }) => field.rating === rating);
    return {
      rating,
      of: rated.length,
      filled: rated.filter(({ filled }) => filled > 0).length,
      estimated: rated.filter(({ field }) => field.source === "estimated").length,
    };
  });
}

/** Whether a message has to have a field, for who checks it. */
export function isOwed({ field }: FieldCoverage, direction: Direction): boolean {
  return field.required === "always" || (field.required === "sending" && direction === "sending");
}

/** Whether the field is missing somewhere. */
function isMissing({ chances, filled }: FieldCoverage): boolean {
  return filled < chances;
}

/** What is missing, what matters most first: what the message owes, and then by rating. */
export function missing(
  fields: readonly FieldCoverage[],
  direction: Direction,
): readonly FieldCoverage[] {
  const rank = (field: FieldCoverage): number =>
    isOwed(field, direction) ? -1 : RELIABILITIES.indexOf(field.field.rating);
  return fields.filter(isMissing).toSorted((a, b) => rank(a) - rank(b));
}
