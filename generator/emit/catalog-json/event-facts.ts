import type { JsonObject } from "../../base/json.ts";
import type { EventType } from "../../catalog/event-type.ts";

/** An event type without its fields. What an event type does not have is left out. */
export function eventFacts(event: EventType): JsonObject {
  const { id, title, description, method, role, response, query, status, sender, related } = event;
  return {
    title,
    description,
    method,
    role,
    ...(response === undefined ? {} : { response }),
    ...(query === undefined ? {} : { query }),
    status,
    dataOnDemand: event.dataOnDemand,
    ...(sender === undefined ? {} : { sender }),
    ...(related.length === 0 ? {} : { related }),
    schemas: { receiving: `receiving/${id}.json`, sending: `sending/${id}.json` },
  };
}
