import type { EventType } from "../../catalog/event-type.ts";
import { modelOf } from "../../catalog/catalog.ts";
import type { Change, Place, Witness } from "../change.ts";
import { factsAt, namesOf, type PathFacts } from "./path-facts.ts";
import { namedAlike, readingOf, readingOfUnknown, type Reading } from "./reading.ts";
import type { Side } from "./side.ts";

/** Who writes and who reads, where somebody who writes is broken. */
export interface Passage {
  readonly breaks: Witness["breaks"];
  readonly writer: Side;
  readonly reader: Side;
}

/** Where a witness is looked for. */
export interface Lookout {
  /** The event type as the writing side has it. */
  readonly event: EventType;
  /** Path of the field that the reading side misses, or reads otherwise. */
  readonly path: string;
  readonly reading: Reading;
  /** What the reading side says of the field. */
  readonly facts: PathFacts | undefined;
}

/** Where to look for a witness of a change at one of its places; undefined if no side writes there. */
export function lookoutAt(
  change: Change,
  place: Place,
  { breaks, writer, reader }: Passage,
): Lookout | undefined {
  const written = eventIn(writer, reader, place.event);
  const read = eventIn(reader, writer, place.event);
  if (change.rule === "response-changed") return answers(written, read, { writer, reader });
  if (written === undefined) return undefined;
  // Whoever looks a message up by its names never comes to its fields.
  const isAboutNames = /^(?:event|model)-/.test(change.rule);
  const expected = isAboutNames ? namedAlike(reader.catalog, writer.catalog, written) : read;
  if (expected === undefined) {
    const { title } = modelOf(writer.catalog, written.model);
    const reading = readingOfUnknown(reader.catalog, title);
    return { event: written, path: "", reading, facts: undefined };
  }
  const path = breaks === "receiver" ? formerPath(change, place) : place.path;
  const facts = factsAt(reader.catalog, expected, namesOf(path));
  return { event: written, path, reading: readingOf(reader, expected), facts };
}

/** The event type with an id in one of two sides, or the one that is called so on the wire. */
function eventIn(side: Side, other: Side, id: string): EventType | undefined {
  const known = side.catalog.events.get(id);
  const there = other.catalog.events.get(id);
  if (known !== undefined || there === undefined) return known;
  return namedAlike(side.catalog, other.catalog, there);
}

/** The answer of one side, read as that which the other side waits for. */
function answers(
  written: EventType | undefined,
  read: EventType | undefined,
  { writer, reader }: Pick<Passage, "writer" | "reader">,
): Lookout | undefined {
  const event = answerOf(writer, written);
  const expected = answerOf(reader, read);
  if (event === undefined || expected === undefined) return undefined;
  return { event, path: "", reading: readingOf(reader, expected), facts: undefined };
}

function answerOf({ catalog }: Side, query: EventType | undefined): EventType | undefined {
  return query?.response === undefined
    ? undefined
    : catalog.events.get(`${query.model}.${query.response}`);
}

/** Where a field was that has another name, or another place, since. */
function formerPath({ rule, before = "" }: Change, { path }: Place): string {
  if (rule === "field-moved") return before;
  if (rule === "field-renamed") return path.replace(/[^.]*$/, before);
  return path;
}
