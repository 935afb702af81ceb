import { groupBy } from "../../../base/group-by.ts";
import type { EventObservations, FieldObservation } from "../../../traffic/profile/observations.ts";

/** A field that is sent less often than declared. */
interface WorseField {
  readonly event: string;
  readonly observation: FieldObservation;
}

/** The same for the fields at one path of several event types: the one that is farthest off. */
export interface WorsePath extends WorseField {
  /** At how many other event types it is so too. */
  readonly others: number;
}

/**
 * Fields that are sent less often than declared, those farthest from it first, each path once. What is
 * missing because the object around it is missing is told there, and not for each field in it.
 */
export function worstPaths(events: readonly EventObservations[]): readonly WorsePath[] {
  const sorted = events
    .flatMap(worseFields)
    .toSorted((a, b) => b.observation.deviation - a.observation.deviation || rank(a) - rank(b));
  return [...groupBy(sorted, ({ observation }) => observation.path).values()].flatMap(
    ([worst, ...others]) => (worst === undefined ? [] : [{ ...worst, others: others.length }]),
  );
}

function worseFields({ event, fields }: EventObservations): readonly WorseField[] {
  const worse = new Set<string>();
  return fields.flatMap((observation) => {
    const { path, ofMessages, ofParents } = observation;
    if (ofMessages.verdict !== "worse") return [];
    worse.add(path);
    const isOfObject = worse.has(objectAround(path)) && ofParents?.verdict !== "worse";
    return isOfObject ? [] : [{ event, observation }];
  });
}

/** Of two that are as far off, the one whose rating is published matters more. */
function rank({ observation }: WorseField): number {
  return observation.ofMessages.source === "published" ? 0 : 1;
}

/** The path of the object, or of the list of objects, that a field is in; empty for the message. */
function objectAround(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("."))).replace(/\[\]$/, "");
}
