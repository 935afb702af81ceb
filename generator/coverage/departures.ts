import { compareBy } from "../base/compare.ts";
import { groupBy } from "../base/group-by.ts";
import { RELIABILITIES, type Reliability } from "../catalog/rating.ts";
import type { DefinitionDocument } from "../definition/document.ts";
import type { RawFieldPlace } from "../definition/raw-fields.ts";
import { ratingOf, ratingSourceOf } from "./aspects.ts";
import { describedFields } from "./coverage-of.ts";

/** A field that is rated otherwise than most fields of the same name and type. */
export interface Departure {
  readonly place: RawFieldPlace;
  readonly rating: Reliability;
  /** How most of them are rated, and how many. */
  readonly usual: Reliability;
  readonly times: number;
}

/** Fewer fields than this make no habit. */
const FEWEST = 3;

/**
 * Fields whose rating differs from the usual one, by name: the same role should have the same
 * rating, so each of these has to have another role. What is required always comes, and what was
 * observed is so: neither is a departure.
 */
export function departures(documents: readonly DefinitionDocument[]): readonly Departure[] {
  const rated = describedFields(documents).flatMap((place): readonly Rated[] => {
    const rating = RELIABILITIES.find((one) => one === ratingOf(place));
    return rating === undefined ? [] : [{ place, rating }];
  });
  const alike = groupBy(rated, ({ place }) => `${place.name} ${place.field.type ?? "String"}`);
  const found = [...alike.values()].filter((fields) => fields.length >= FEWEST).flatMap(departing);
  return found.toSorted(compareBy(({ place }) => place.name));
}

interface Rated {
  readonly place: RawFieldPlace;
  readonly rating: Reliability;
}

function departing(fields: readonly Rated[]): readonly Departure[] {
  const count = (rating: Reliability): number =>
    fields.filter((field) => field.rating === rating).length;
  const [usual] = RELIABILITIES.toSorted((a, b) => count(b) - count(a));
  if (usual === undefined) return [];
  return fields
    .filter(
      ({ place, rating }) =>
        rating !== usual && place.field.required !== true && ratingSourceOf(place) !== "observed",
    )
    .map(({ place, rating }) => ({ place, rating, usual, times: count(usual) }));
}
