/** How many messages, and what is wrong with them: what is left of a stream when it has gone by. Sums only, so that two add up. */
export interface Summary {
  /** Messages, and what should have been one. */
  readonly messages: number;
  readonly invalid: number;
  readonly errors: number;
  readonly warnings: number;
  readonly bytes: number;
  /** By id of the event type; `""` for what is of none. */
  readonly events: Readonly<Record<string, EventSummary>>;
}

/** The part of one event type. */
export interface EventSummary {
  readonly messages: number;
  readonly invalid: number;
  /** How many issues, by code and then by path without positions: `Patient.Identifiers[].ID`. */
  readonly issues: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
