import type { Span } from "../base/source.ts";

export type EventStatus = "released" | "beta" | "dev-preview" | "deprecated" | "unknown";

/**
 * The part that an event type plays: a `notification` is pushed; a `query` is answered by a
 * `response`; `synchronous` is a pull that is answered without a response event type.
 */
export type EventRole = "notification" | "query" | "response" | "synchronous";

/** One interaction of a data model. */
export interface EventType {
  readonly kind: "event";
  /** `PatientAdmin.NewPatient`. */
  readonly id: string;
  /** Identifier: `NewPatient`, `SignOn`. */
  readonly name: string;
  /** As `Meta.EventType` carries it: `NewPatient`, `Sign-on`. */
  readonly title: string;
  /** Name of the data model. */
  readonly model: string;
  readonly description: string;
  readonly method: "push" | "pull";
  readonly role: EventRole;
  /** Name of the event type of the same model that answers this query. */
  readonly response?: string;
  /** Name of the query that this response answers. */
  readonly query?: string;
  /** `unknown` is never shown as released. */
  readonly status: EventStatus;
  readonly dataOnDemand: boolean;
  /** Who usually sends it, in plain words. */
  readonly sender?: string;
  /** Ids of event types that a reader should know as well. */
  readonly related: readonly string[];
  /** Id of the record of its message; equal to `id`. */
  readonly message: string;
  readonly span: Span;
}
