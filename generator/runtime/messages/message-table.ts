import type { EventType } from "../event-type.ts";
import type { FieldPath } from "../shape.ts";

/** The validator of whatever event type. */
export type AnyEventType = EventType<unknown, never>;

/** The event types of one data model, as messages are dispatched to them. */
export interface MessageTable {
  /** Where messages carry the wire names of their data model and their event type. */
  readonly dataModelAt: FieldPath;
  readonly eventTypeAt: FieldPath;
  /** By id: `PatientAdmin.NewPatient`. */
  readonly eventTypes: Readonly<Record<string, AnyEventType>>;
  /** Ids of the responses by ids of their queries. */
  readonly responses: Readonly<Record<string, string>>;
}

/** The tables of the data models to choose from; all carry their names in the same places. */
export type MessageTables = readonly MessageTable[];
