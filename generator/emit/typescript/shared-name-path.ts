import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import type { Field } from "../../catalog/field.ts";

/**
 * Where the messages of an event type carry the wire name of their data model, or of the event
 * type itself: `["Meta", "EventType"]`. Undefined if they need not carry it.
 */
function namePath(
  catalog: Catalog,
  event: EventType,
  constant: NonNullable<Field["constant"]>,
): readonly string[] | undefined {
  for (const field of recordOf(catalog, event.message).fields) {
    if (field.type.kind !== "record" || field.required !== "always") continue;
    const found = recordOf(catalog, field.type.id).fields.find(
      (inner) => inner.constant === constant && inner.required === "always",
    );
    if (found !== undefined) return [field.name, found.name];
  }
  return undefined;
}

/** Where all of some event types carry a wire name; undefined if they do not agree. */
export function sharedNamePath(
  catalog: Catalog,
  events: Iterable<EventType>,
  constant: NonNullable<Field["constant"]>,
): readonly string[] | undefined {
  const paths = new Map<string, readonly string[] | undefined>();
  for (const event of events) {
    const path = namePath(catalog, event, constant);
    paths.set(JSON.stringify(path), path);
  }
  const [only] = paths.values();
  return paths.size === 1 ? only : undefined;
}
