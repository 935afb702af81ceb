import { recordOf, type Catalog, type DataModel } from "../../../catalog/catalog.ts";
import type { EventType } from "../../../catalog/event-type.ts";
import { recordIdOf, type Field } from "../../../catalog/field.ts";
import type { RecordType } from "../../../catalog/record.ts";
import { namedType } from "../../../catalog/named-type.ts";
import { typeWords } from "../../parts/type-words.ts";

/** A field at the top of messages of a data model, with one type, and the event types that have it so. */
export interface PartRow {
  readonly name: string;
  /** What it holds: `Address`, `Object[]`. */
  readonly type: string;
  /** The type with a page of its own, if it is one. */
  readonly named?: RecordType;
  readonly fields: ReadonlyMap<EventType, Field>;
}

/**
 * Which event type of a data model has which part, in the order of the messages. A part that differs
 * in its type has a row for each.
 */
export function partMatrix(catalog: Catalog, { events }: DataModel): readonly PartRow[] {
  const parts = new Map<string, Map<string, PartRow & { fields: Map<EventType, Field> }>>();
  for (const event of events) {
    for (const field of recordOf(catalog, event.message).fields) {
      const rows = parts.get(field.name) ?? new Map<string, never>();
      parts.set(field.name, rows);
      const row = { name: field.name, ...partType(catalog, field), fields: new Map() };
      const known = rows.get(row.type) ?? row;
      known.fields.set(event, field);
      rows.set(row.type, known);
    }
  }
  return [...parts.values()].flatMap((rows) => [...rows.values()]);
}

function partType(catalog: Catalog, field: Field): Pick<PartRow, "type" | "named"> {
  const id = recordIdOf(field.type);
  const named = id === undefined ? undefined : namedType(catalog, recordOf(catalog, id));
  if (named === undefined) return { type: typeWords(field) };
  return { type: field.type.kind === "list" ? `${named.name}[]` : named.name, named };
}
