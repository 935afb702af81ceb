import type { Json } from "../../base/json.ts";
import { modelOf, type Catalog } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import type { Direction } from "../../runtime/direction.ts";
import type { Issue } from "../../runtime/issue.ts";
import { refusal } from "../../runtime/messages/refusal.ts";
import type { Side } from "./side.ts";

/** The errors that somebody who reads a message finds in it. */
export type Reading = (message: Json, direction: Direction) => readonly Issue[];

/** How a side reads messages as those of an event type of its own. */
export function readingOf(reader: Side, event: EventType): Reading {
  const validator = reader.validator(event);
  return (message, direction) =>
    validator
      .check(message, { direction, maxIssues: Infinity })
      .issues.filter(({ severity }) => severity === "error");
}

/** How a side reads messages that name an event type, or even a data model, that it does not have. */
export function readingOfUnknown(reader: Catalog, modelTitle: string): Reading {
  const isKnown = [...reader.models.values()].some(({ title }) => title === modelTitle);
  const issue = isKnown
    ? refusal([], "unknown-event", ["an event type of the data model", "another one"])
    : refusal([], "unknown-model", ["a data model that there is", "another one"]);
  return () => [issue];
}

/** The event type of another catalog whose messages carry the same names. */
export function namedAlike(
  catalog: Catalog,
  from: Catalog,
  event: EventType,
): EventType | undefined {
  const { title } = modelOf(from, event.model);
  const isAlike = (other: EventType): boolean =>
    other.title === event.title && modelOf(catalog, other.model).title === title;
  const same = catalog.events.get(event.id);
  if (same !== undefined && isAlike(same)) return same;
  return [...catalog.events.values()].find(isAlike);
}
