import type { RatingSource } from "../catalog/rating.ts";
import { UNDESCRIBED } from "../definition/undescribed.ts";
import { typeNameOf, type RawFieldPlace } from "../definition/raw-fields.ts";

/** Something that a good definition says of a field. */
export interface Aspect {
  /** As `--min` and the heads of columns have it. */
  readonly name: AspectName;
  /** Of the finding about a field that lacks it. */
  readonly code: `not-${AspectName}`;
  /** What is missing where it does not hold, for people. */
  readonly missing: string;
  /** Whether it can be asked of the field at all. */
  applies(place: RawFieldPlace): boolean;
  holds(place: RawFieldPlace): boolean;
}

export type AspectName = "described" | "rated" | "bound" | "exemplified";

/** What is asked of fields, in the order of the columns. */
export const ASPECTS: readonly Aspect[] = [
  {
    name: "described",
    code: "not-described",
    missing: "no description",
    applies: () => true,
    holds: ({ field }) => {
      const { description = "" } = field;
      return description.trim() !== "" && description !== UNDESCRIBED;
    },
  },
  {
    name: "rated",
    code: "not-rated",
    missing: "no reliability rating",
    applies: () => true,
    holds: (place) => ratingOf(place) !== undefined,
  },
  {
    name: "bound",
    code: "not-bound",
    missing: "neither a value set nor a format",
    applies: isText,
    holds: ({ field }) => field.values !== undefined || field.format !== undefined,
  },
  {
    name: "exemplified",
    code: "not-exemplified",
    missing: "no example",
    // The codes of a value set, and the example of a format, are examples.
    applies: (place) =>
      (isText(place) || typeNameOf(place.field) === "Number") &&
      place.field.values === undefined &&
      place.field.format === undefined,
    holds: ({ field }) => field.examples !== undefined,
  },
];

/** The rating of a field as its file has it: its own, or that of the whole file. */
export function ratingOf({ document, field }: RawFieldPlace): string | undefined {
  const { data } = document;
  return field.reliability ?? ("reliability" in data ? data.reliability : undefined);
}

/** Who says so. */
export function ratingSourceOf({ document, field }: RawFieldPlace): RatingSource {
  const { data } = document;
  const source = "ratingSource" in data ? data.ratingSource : undefined;
  return field.ratingSource ?? source ?? "estimated";
}

function isText({ field }: RawFieldPlace): boolean {
  return typeNameOf(field) === "String" && field.constant === undefined;
}
