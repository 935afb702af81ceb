import type { Catalog } from "../catalog/catalog.ts";
import { indexOf } from "../catalog/index-of.ts";
import { eventTypesOf } from "../emit/shapes/event-types.ts";
import type { EventType } from "../runtime/event-type.ts";
import { isJsonObject } from "../runtime/json-object.ts";

/** An event type that messages of a stream are of. */
export interface RoutedEvent {
  /** `Model.Event`. */
  readonly id: string;
  readonly validator: EventType<unknown>;
}

/** Finds the event type of a message; none if the message names none. */
export type Router = (message: unknown) => RoutedEvent | undefined;

/** All event types of a catalog, each with its validator. Made once: that takes longer than most requests. */
export const routedEvents = indexOf((catalog: Catalog): readonly RoutedEvent[] =>
  [...eventTypesOf(catalog)].map(([id, validator]) => ({ id, validator })),
);

/** The one with an id, if one is given. Throws an `Error` if there is none with it. */
export function withId<Event extends { readonly id: string }>(
  events: readonly Event[],
  id: string | undefined,
): Event | undefined {
  const found = events.find((event) => event.id === id);
  if (id !== undefined && found === undefined) throw new Error(`There is no event type "${id}".`);
  return found;
}

/** A router to the event type that `Meta` of a message names, or to the one `asked` for in any case. */
export function routerOf(events: readonly RoutedEvent[], asked?: RoutedEvent): Router {
  if (asked !== undefined) return () => asked;
  const models = new Map<string, Map<string, RoutedEvent>>();
  for (const event of events) {
    const { dataModel, eventType } = event.validator;
    const model = models.get(dataModel) ?? new Map<string, RoutedEvent>();
    models.set(dataModel, model.set(eventType, event));
  }
  return (message) => {
    if (!isJsonObject(message) || !Object.hasOwn(message, "Meta")) return undefined;
    const meta = message["Meta"];
    if (!isJsonObject(meta)) return undefined;
    const model = Object.hasOwn(meta, "DataModel") ? meta["DataModel"] : undefined;
    const event = Object.hasOwn(meta, "EventType") ? meta["EventType"] : undefined;
    return typeof model === "string" && typeof event === "string"
      ? models.get(model)?.get(event)
      : undefined;
  };
}
