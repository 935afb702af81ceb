import type { EventType } from "../runtime/event-type.ts";

/** An event type that messages of a stream are of. */
export interface RoutedEvent {
  /** `Model.Event`. */
  readonly id: string;
  readonly validator: EventType<unknown>;
}

/** Finds the event type of a message; none if the message names none. */
export type Router = (message: unknown) => RoutedEvent | undefined;
