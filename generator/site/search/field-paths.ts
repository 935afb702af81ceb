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
  /** The fields there, those that differ in type, value set or format: mostly one. */
  readonly fields: readonly Field[];
  /** What they are said to hold, each once, the one that most event types share first. */
  readonly descriptions: readonly string[];
}

/** A path while it is gathered. */
interface Gathered {
  readonly events: EventType[];
  readonly fields: Map<string, Field>;
  readonly descriptions: Map<string, number>;
}

/** All distinct paths of a catalog, parents before children, in the order in which messages have them. */
export const fieldPaths = indexOf((catalog: Catalog): readonly FieldPath[] => {
  const gathered = new Map<string, Gathered>();
  for (const { events } of catalog.models.values()) {
    for (const event of events) {
      for (const { path, field, notes } of occurrences(catalog, event.message)) {
        const known = gathered.get(path) ?? { events: [], fields: new Map(), descriptions: new Map() };
        gathered.set(path, known);
        known.events.push(event);
        known.fields.set(structureOf(field), known.fields.get(structureOf(field)) ?? field);
        known.descriptions.set(notes.description, (known.descriptions.get(notes.description) ?? 0) + 1);
      }
    }
  }
  return [...gathered].map(([path, { events, fields, descriptions }]) => ({
    path,
    events,
    fields: [...fields.values()],
    descriptions: [...descriptions]
      .toSorted(([, a], [, b]) => b - a)
      .map(([text]) => text)
      .filter((text) => text !== ""),
  }));
});

function structureOf({ type, values = "", format = "" }: Field): string {
  const item = type.kind === "list" ? type.of : type;
  const of = item.kind === "scalar" ? item.name : item.id;
  return [type.kind === "list", of, values, format].join(" ");
}
