import type { Catalog } from "./catalog.ts";
import type { Field } from "./field.ts";
import type { History } from "./history.ts";
import { indexOf } from "./index-of.ts";
import { occurrences } from "./walk.ts";

/** Since which edition there has been a field; none for what no edition has yet. */
export type FieldSince = (field: Field) => string | undefined;

/**
 * Since when types have had their fields: a field of a type stands in many messages, and the earliest
 * counts. What a type takes over from its base is the field of the base.
 */
export function fieldSince(catalog: Catalog, history: Pick<History, "since">): FieldSince {
  const known = byCatalog(history).get(catalog) ?? earliestOf(catalog, history);
  byCatalog(history).set(catalog, known);
  return (field) => known.get(field);
}

/** Told once for a catalog, since several outputs ask. */
const byCatalog = indexOf((_history: Pick<History, "since">) => new WeakMap<Catalog, Earliest>());

type Earliest = ReadonlyMap<Field, string>;

function earliestOf(catalog: Catalog, history: Pick<History, "since">): Earliest {
  const earliest = new Map<Field, string>();
  for (const event of catalog.events.values()) {
    for (const { path, field } of occurrences(catalog, event.message)) {
      const since = history.since(event.id, path);
      const other = earliest.get(field);
      if (since !== undefined && (other === undefined || since < other)) earliest.set(field, since);
    }
  }
  return earliest;
}
