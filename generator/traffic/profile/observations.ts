import type { Catalog } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import { RELIABILITIES, type RatingSource, type Reliability } from "../../catalog/rating.ts";
import { occurrences, type Occurrence } from "../../catalog/walk.ts";
import { NEVER_THERE } from "./never-there.ts";
import type { EventProfile, FieldProfile, Profile } from "./profile.ts";
import { wilson } from "./wilson.ts";

/** What messages of an event type say of the ratings of its fields. */
export interface EventObservations {
  /** `PatientAdmin.NewPatient`. */
  readonly event: string;
  readonly messages: number;
  /** All fields, in the order of the definitions; also those that were never there. */
  readonly fields: readonly FieldObservation[];
}

/** What messages say of the ratings of a field at one place. */
export interface FieldObservation {
  /** `Patient.Identifiers[].ID`. */
  readonly path: string;
  readonly field: Occurrence;
  readonly profile: FieldProfile;
  /** Of the messages of the event type, against the effective rating. */
  readonly ofMessages: Observed;
  /** Of the objects that could have it, against its own rating; none without such objects, or if that rating is of messages. */
  readonly ofParents: Observed | undefined;
  /** How far the share of messages is from the declared rating; 0 if its verdict is neither better nor worse. */
  readonly deviation: number;
}

/**
 * What a share says of a rating. `better`, `worse`: the share lies in another rating, whatever chance has
 * done. `too-few`: more messages are needed to tell.
 */
export type RatingVerdict = "better" | "as-declared" | "worse" | "too-few";

/** A share that was counted, beside the rating that was declared. */
export interface Observed {
  /** From 0 to 1. */
  readonly share: number;
  /** Where the true share lies, by Wilson's interval of 95 %. */
  readonly low: number;
  readonly high: number;
  /** The rating of the share. */
  readonly rating: Reliability;
  readonly declared: Reliability;
  readonly source: RatingSource;
  readonly verdict: RatingVerdict;
}

/** What a profile says of the ratings of all event types that it has messages of and the catalog knows. */
export function observations(profile: Profile, catalog: Catalog): readonly EventObservations[] {
  return [...catalog.events.values()].flatMap((event) => {
    const counted = Object.hasOwn(profile.events, event.id) ? profile.events[event.id] : undefined;
    if (counted === undefined || counted.messages === 0) return [];
    return [eventObservations(catalog, event, counted)];
  });
}

/** The rating of a share from 0 to 1. */
export function ratingOf(share: number): Reliability {
  if (share > FLOORS.reliable) return "reliable";
  return share > FLOORS.probable ? "probable" : "possible";
}

/** A share has a rating if it is above its floor and not above that of the next better one. */
const FLOORS: Readonly<Record<Reliability, number>> = { reliable: 0.9, probable: 0.5, possible: 0 };
const CEILINGS: Readonly<Record<Reliability, number>> = {
  reliable: 1,
  probable: 0.9,
  possible: 0.5,
};

function eventObservations(
  catalog: Catalog,
  { id, message }: EventType,
  { messages, fields }: EventProfile,
): EventObservations {
  const counts = new Map(Object.entries(fields));
  return {
    event: id,
    messages,
    fields: [...occurrences(catalog, message)].map((occurrence) =>
      fieldObservation(occurrence, counts.get(occurrence.path) ?? NEVER_THERE, messages),
    ),
  };
}

function fieldObservation(
  field: Occurrence,
  profile: FieldProfile,
  messages: number,
): FieldObservation {
  const { path, effectiveReliability, effectiveSource } = field;
  const { reliability, ratingSource } = field.notes;
  const { chances, filled } = profile;
  const ofMessages = observed(profile.messages, messages, [effectiveReliability, effectiveSource]);
  const isAbsolute = chances === 0 || ratingSource === "published";
  const ofParents = isAbsolute ? undefined : observed(filled, chances, [reliability, ratingSource]);
  return { path, field, profile, ofMessages, ofParents, deviation: deviationOf(ofMessages) };
}

function observed(
  count: number,
  of: number,
  [declared, source]: readonly [Reliability, RatingSource],
): Observed {
  const share = count / of;
  const { low, high } = wilson(count, of);
  const [least, most] = [ratingOf(low), ratingOf(high)];
  const verdict = verdictOf(declared, least, most);
  return { share, low, high, rating: ratingOf(share), declared, source, verdict };
}

/** The verdict on a rating by those of the ends of the interval. */
function verdictOf(declared: Reliability, least: Reliability, most: Reliability): RatingVerdict {
  if (rank(least) > rank(declared)) return "better";
  if (rank(most) < rank(declared)) return "worse";
  return least === most ? "as-declared" : "too-few";
}

/** Higher is better. */
function rank(rating: Reliability): number {
  return -RELIABILITIES.indexOf(rating);
}

function deviationOf({ share, declared, verdict }: Observed): number {
  if (verdict === "worse") return FLOORS[declared] - share;
  return verdict === "better" ? share - CEILINGS[declared] : 0;
}
