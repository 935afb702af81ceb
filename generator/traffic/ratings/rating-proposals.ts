import { groupBy } from "../../base/group-by.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import type { Reliability } from "../../catalog/rating.ts";
import { ratingOf as declaredRating, ratingSourceOf } from "../../coverage/aspects.ts";
import type { DefinitionDocument } from "../../definition/document.ts";
import { rawFields, type RawFieldPlace } from "../../definition/raw-fields.ts";
import type { Proportion } from "../profile/newcombe.ts";
import { observations, ratingOf, type FieldObservation } from "../profile/observations.ts";
import type { Profile } from "../profile/profile.ts";
import { wilson } from "../profile/wilson.ts";

/** A rating that messages show, for a field where it is defined: all its places together. */
export interface RatingProposal {
  readonly place: RawFieldPlace;
  readonly rating: Reliability;
  /** How many of the objects that could have the field have it filled. */
  readonly seen: Proportion;
}

/** What messages say of ratings that are not published, and which fields are left to people, by event type and path. */
export interface RatingProposals {
  /** In the order of the event types and fields where they were met first. */
  readonly proposals: readonly RatingProposal[];
  /** Fields whose published rating is another one: it stands. */
  readonly published: readonly string[];
  /** Fields of types that are rated otherwise in one place than in another. Named by their first place. */
  readonly divided: readonly string[];
  /** Fields whose other rating stands at a use of their type, in an override. */
  readonly overridden: readonly string[];
}

/** What a profile says of ratings. `documents` are the files that the catalog was read from. */
export function ratingProposals(
  profile: Profile,
  catalog: Catalog,
  documents: readonly DefinitionDocument[],
): RatingProposals {
  const written = writtenFields(documents);
  const met = observations(profile, catalog).flatMap(({ event, fields }) =>
    fields.map((field): Met => ({
      event,
      field,
      place: written.get(keyOf(field.field.field.span)),
    })),
  );
  const [own, restated] = [met.filter(isOwn), met.filter((one) => !isOwn(one))];
  const groups = [...groupBy(own, ({ field }) => keyOf(field.field.field.span)).values()];
  const judged = groups.map(judgementOf);
  return {
    proposals: judged.flatMap(({ proposal }) => proposal ?? []),
    published: met.filter(isPublishedOtherwise).map(nameOf),
    divided: judged.flatMap(({ divided }) => divided ?? []),
    overridden: restated.filter(({ field }) => isOther(field.ofParents?.verdict)).map(nameOf),
  };
}

/** A field at one place, and where its file writes it. */
interface Met {
  readonly event: string;
  readonly field: FieldObservation;
  readonly place: RawFieldPlace | undefined;
}

/** A field by where its key stands. */
function writtenFields(
  documents: readonly DefinitionDocument[],
): ReadonlyMap<string, RawFieldPlace> {
  const places = documents.flatMap((document) => [...rawFields(document)]);
  return new Map(places.map((place) => [keyOf(place.document.spanOf(place.path, "key")), place]));
}

function keyOf({ file, start }: { readonly file: string; readonly start: number }): string {
  return `${start} ${file}`;
}

function nameOf({ event, field }: Met): string {
  return `${event} ${field.path}`;
}

/** Whether the rating is the one that stands where the field is defined. */
function isOwn({ field, place }: Met): boolean {
  const { reliability, ratingSource } = field.field.notes;
  if (place === undefined) return false;
  return (
    reliability === (declaredRating(place) ?? "possible") && ratingSource === ratingSourceOf(place)
  );
}

function isPublishedOtherwise({ field }: Met): boolean {
  return field.field.notes.ratingSource === "published" && isOther(field.ofMessages.verdict);
}

function isOther(verdict: string | undefined): boolean {
  return verdict === "better" || verdict === "worse";
}

interface Judgement {
  readonly proposal?: RatingProposal;
  readonly divided?: string;
}

/** What all places of a field say together, unless one of them certainly says something else. */
function judgementOf(places: readonly Met[]): Judgement {
  const [first] = places;
  const rated = places.flatMap(({ field }) => (field.ofParents === undefined ? [] : [field]));
  const counts = rated.map(({ profile }) => ({ count: profile.filled, of: profile.chances }));
  if (first?.place === undefined || counts.length === 0) return {};
  const seen = counts.reduce((a, b) => ({ count: a.count + b.count, of: a.of + b.of }));
  const certain = certainRating(seen);
  const ratings = new Set([certain, ...counts.map(certainRating)].filter(isRating));
  if (ratings.size > 1) return { divided: nameOf(first) };
  const [rating] = ratings;
  const declared = first.field.field.notes.reliability;
  if (rating === undefined || rating !== certain || rating === declared) return {};
  return { proposal: { place: first.place, rating, seen } };
}

/** The rating of a share, if it is that whatever chance has done. */
function certainRating({ count, of }: Proportion): Reliability | undefined {
  const { low, high } = wilson(count, of);
  const rating = ratingOf(low);
  return ratingOf(high) === rating ? rating : undefined;
}

function isRating(rating: Reliability | undefined): rating is Reliability {
  return rating !== undefined;
}
