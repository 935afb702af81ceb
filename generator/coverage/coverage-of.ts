import { compareText } from "../base/compare.ts";
import { groupBy } from "../base/group-by.ts";
import type { RatingSource, Reliability } from "../catalog/rating.ts";
import type { DefinitionDocument } from "../definition/document.ts";
import {
  envelopeField,
  isEnvelope,
  rawFields,
  type RawFieldPlace,
} from "../definition/raw-fields.ts";
import { ASPECTS, ratingOf, ratingSourceOf, type Aspect, type AspectName } from "./aspects.ts";

/** How many of the fields that it can be asked of have something. */
export interface Share {
  readonly of: number;
  readonly have: number;
}

/** What the files of one data model say of their fields, or those that all share. */
export interface ModelCoverage {
  /** None for what all data models share. */
  readonly model?: string;
  /** Fields that are written in the files. What a type has, it has once. */
  readonly fields: number;
  readonly aspects: Readonly<Record<AspectName, Share>>;
  /** Fields by rating. */
  readonly ratings: Readonly<Record<Reliability, number>>;
  /** Fields whose rating the vendor published. */
  readonly published: number;
  /** Fields whose rating was observed in messages. All others are our estimates. */
  readonly observed: number;
  /** Fields that lack something, in the order of the files. */
  readonly lacking: readonly { readonly place: RawFieldPlace; readonly aspect: Aspect }[];
}

/** The coverage of each data model by name, after that of what they share. */
export function coverageOf(documents: readonly DefinitionDocument[]): readonly ModelCoverage[] {
  const byModel = groupBy(describedFields(documents), ({ document }) => document.model ?? "");
  const models = [...byModel].toSorted(([a], [b]) => compareText(a, b));
  return models.map(([model, places]) => ({
    ...(model === "" ? {} : { model }),
    ...covered(places),
  }));
}

/** All of them as one. */
export function totalOf(documents: readonly DefinitionDocument[]): ModelCoverage {
  return covered(describedFields(documents));
}

/** The fields that files have to describe: all but the envelope, which comes by itself. */
export function describedFields(
  documents: readonly DefinitionDocument[],
): readonly RawFieldPlace[] {
  const envelope = envelopeField(documents);
  return documents.flatMap((document) =>
    [...rawFields(document)].filter((place) => !isEnvelope(place, envelope)),
  );
}

function covered(places: readonly RawFieldPlace[]): ModelCoverage {
  const shares = ASPECTS.map((aspect) => {
    const asked = places.filter((place) => aspect.applies(place));
    const lacking = asked.filter((place) => !aspect.holds(place));
    return { aspect, lacking, share: { of: asked.length, have: asked.length - lacking.length } };
  });
  const rated = (rating: Reliability): number =>
    places.filter((place) => ratingOf(place) === rating).length;
  const saidBy = (source: RatingSource): number =>
    places.filter((place) => ratingSourceOf(place) === source).length;
  return {
    fields: places.length,
    // One entry for each name: the table has them all.
    aspects: Object.fromEntries(
      shares.map(({ aspect, share }) => [aspect.name, share]),
    ) as unknown as Record<AspectName, Share>,
    ratings: {
      reliable: rated("reliable"),
      probable: rated("probable"),
      possible: rated("possible"),
    },
    published: saidBy("published"),
    observed: saidBy("observed"),
    lacking: shares.flatMap(({ aspect, lacking }) => lacking.map((place) => ({ place, aspect }))),
  };
}
