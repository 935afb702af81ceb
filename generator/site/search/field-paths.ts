import type { Catalog } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import type { Field } from "../../catalog/field.ts";
import { indexOf } from "../../catalog/index-of.ts";
import { occurrences } from "../../catalog/walk.ts";

/** A path that messages have fields at. */
export interface FieldPath {
  /** As in the docs: `Patient.Identifiers[].ID`. */
  readonly path: string;
  /** The event types that have it, in the order of the catalog. */
  readonly events: readonly EventType[];
  /** The definitions of the field: a field of a type is the same wherever the type is used. */
  readonly fields: readonly Field[];
  /** What it is said to hold, each once, what most event types share first. */
  readonly descriptions: readonly string[];
}

/** All distinct paths of a catalog, parents before children, in the order in which messages have them. */
export const fieldPaths = indexOf((catalog: Catalog): readonly FieldPath[] => {
  const gathered = new Map<string, Gathered>();
  for (const { events } of catalog.models.values()) {
    for (const event of events) {
      for (const { path, field, notes } of occurrences(catalog, event.message)) {
        let known = gathered.get(path);
        if (known === undefined) gathered.set(path, (known = nothing()));
        known.events.push(event);
        known.fields.add(field);
        const { description } = notes;
        known.descriptions.set(description, (known.descriptions.get(description) ?? 0) + 1);
      }
    }
  }
  return [...gathered].map(([path, { events, fields, descriptions }]) => ({
    path,
    events,
    fields: [...fields],
    descriptions: [...descriptions]
      .filter(([text]) => text !== "")
      .toSorted(([, a], [, b]) => b - a)
      .map(([text]) => text),
  }));
});

/** A path while it is gathered. */
interface Gathered {
  readonly events: EventType[];
  readonly fields: Set<Field>;
  readonly descriptions: Map<string, number>;
}

function nothing(): Gathered {
  return { events: [], fields: new Set(), descriptions: new Map() };
}
