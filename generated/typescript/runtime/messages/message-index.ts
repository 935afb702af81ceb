import { own } from "../own.js";
import type { FieldPath } from "../shape.js";
import type { AnyEventType, MessageTables } from "./message-table.js";

/** An event type and what dispatching has to know of it. */
export interface Entry {
  readonly id: string;
  readonly eventType: AnyEventType;
  /** The event type that answers this one, if it is a query. */
  readonly response: AnyEventType | undefined;
  /** Where its messages name it. */
  readonly at: FieldPath;
}

/** The event types by their wire names. */
export interface MessageIndex {
  readonly dataModelAt: FieldPath;
  readonly eventTypeAt: FieldPath;
  /** By data model, then by event type. */
  readonly models: ReadonlyMap<string, ReadonlyMap<string, Entry>>;
}

const indexes = new WeakMap<MessageTables, MessageIndex>();

/** The index of some tables, made at its first use. */
export function indexOf(tables: MessageTables): MessageIndex {
  let index = indexes.get(tables);
  if (index === undefined) {
    index = makeIndex(tables);
    indexes.set(tables, index);
  }
  return index;
}

function makeIndex(tables: MessageTables): MessageIndex {
  const models = new Map<string, Map<string, Entry>>();
  for (const { eventTypes, responses, eventTypeAt: at } of tables) {
    for (const [id, eventType] of Object.entries(eventTypes)) {
      const responseId = own(responses, id);
      const response = responseId === undefined ? undefined : own(eventTypes, responseId);
      const events = models.get(eventType.dataModel) ?? new Map<string, Entry>();
      events.set(eventType.eventType, { id, eventType, response, at });
      models.set(eventType.dataModel, events);
    }
  }
  // Without any table nothing is recognised, wherever it is looked for.
  const { dataModelAt = [], eventTypeAt = [] } = tables[0] ?? {};
  return { dataModelAt, eventTypeAt, models };
}
