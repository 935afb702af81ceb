import type { Catalog } from "../../catalog/catalog.ts";
import { observations, type EventObservations } from "../../traffic/profile/observations.ts";
import type { Profile } from "../../traffic/profile/profile.ts";
import { painter } from "../paint.ts";
import { visible } from "../visible.ts";
import { counted } from "../../site/parts/counted.ts";
import { byteText } from "./byte-text.ts";
import { eventLines } from "./event-lines.ts";
import { overviewLines } from "./overview.ts";
import { uncountedText } from "./uncounted-text.ts";

/** What a profile is shown with. */
export interface ProfileTextOptions {
  readonly catalog: Catalog;
  /** What was profiled, as people call it. */
  readonly name: string;
  /** Lists all event types and fields, not only the ones that say most. */
  readonly all: boolean;
  readonly colours: boolean;
}

/** Event types that are listed, and that are told of, where not all are wanted. */
const FIRST_EVENTS = 20;
const FIRST_SECTIONS = 10;

/** Fewer messages than these cannot show that a field is sent in more than 90 % of them. */
const FEWEST_MESSAGES = 35;

/** A profile for people: event types, those with most messages first, and where each departs from the definitions. */
export function renderProfileText(profile: Profile, options: ProfileTextOptions): string {
  const { catalog, name, all } = options;
  const paint = painter(options.colours);
  const events = observations(profile, catalog).toSorted((a, b) => b.messages - a.messages);
  const listed = events.slice(0, all ? events.length : FIRST_EVENTS);
  const sections = events
    .map((event) => {
      const { undeclared = 0, duplicates = 0 } = profile.events[event.event] ?? {};
      return eventLines(event, { undeclared, duplicates }, { catalog, all, paint });
    })
    .filter((lines) => lines.length > 0);
  const told = sections.slice(0, all ? sections.length : FIRST_SECTIONS);
  return [
    `${paint("bold", visible(name))}: ${headText(profile)}`,
    ...(Object.keys(profile.faults).length === 0 ? [] : [uncountedText(profile)]),
    ...unknownLines(profile, catalog),
    ...(listed.length === 0 ? [] : ["", ...overviewLines(listed, profile.events, paint)]),
    ...moreLines(events.length - listed.length, ""),
    ...told.flat(),
    ...moreLines(sections.length - told.length, " with something to tell"),
    ...legend(events),
    "",
  ].join("\n");
}

function moreLines(more: number, what: string): readonly string[] {
  if (more === 0) return [];
  const things = more === 1 ? "event type" : "event types";
  return [...(what === "" ? [] : [""]), `and ${more} more ${things}${what}: see "--all"`];
}

function legend(events: readonly EventObservations[]): readonly string[] {
  if (events.length === 0) return [];
  const few = events.some(({ messages }) => messages < FEWEST_MESSAGES);
  return [
    "",
    "sent: share of the messages that have the field filled. 95 %: where it lies, 95 times of 100.",
    "worse, better: surely less or more often than rated. ~: an estimate, not a published rating.",
    `too few: the messages are too few to tell.${few ? ` It takes ${FEWEST_MESSAGES} to call a field reliable.` : ""}`,
  ];
}

function headText({ messages, events }: Profile): string {
  const profiles = Object.values(events);
  const bytes = profiles.reduce((sum, event) => sum + event.bytes.sum, 0);
  const size = bytes === 0 ? "" : `, ${byteText(bytes)}`;
  return `${counted(messages, "message")} of ${counted(profiles.length, "event type")}${size}`;
}

/** A profile that was kept may be of other definitions. */
function unknownLines({ events }: Profile, catalog: Catalog): readonly string[] {
  return Object.entries(events)
    .filter(([id]) => !catalog.events.has(id))
    .map(([id, { messages }]) => {
      const count = counted(messages, "message");
      return `${visible(id)}: ${count}, but these definitions have no such event type`;
    });
}
