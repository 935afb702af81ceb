import type { Catalog } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";

/** The event type that answers a query; none for pushes, and for what no event type answers. */
export function answerOf(catalog: Catalog, event: EventType): EventType | undefined {
  return event.response === undefined
    ? undefined
    : catalog.events.get(`${event.model}.${event.response}`);
}

/** Whether messages of the event type are sent by themselves. The others only answer. */
export function isSentAlone({ role }: EventType): boolean {
  return role !== "response";
}
