import type { EventStatus } from "../catalog/event-type.ts";

/** What a `catalog.json` says of an event type, beside what its schemas say. */
export interface EventFacts {
  readonly title: string;
  readonly method: "push" | "pull";
  /** Name of the event type of the same model that answers it. */
  readonly response?: string;
  /** The answer is no event type. */
  readonly synchronous: boolean;
  readonly status: EventStatus;
  readonly dataOnDemand: boolean;
  readonly sender?: string;
  /** Ids. */
  readonly related: readonly string[];
}
