import { didYouMean } from "../base/did-you-mean.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { eventTypesOf } from "../emit/shapes/event-types.ts";
import type { EventType } from "../runtime/event-type.ts";
import { isJsonObject } from "../runtime/json-object.ts";
import { UsageError } from "./command.ts";

/** A validator and the id of its event type. */
export interface NamedEvent {
  readonly id: string;
  readonly validator: EventType<unknown>;
}

/**
 * A function that finds the event type of a message: the one that `asked` names, or the one that
 * its `Meta` names. Throws a `UsageError` if there is no event type `asked`.
 */
export function eventFinder(
  catalog: Catalog,
  asked: string | undefined,
): (message: unknown) => NamedEvent | undefined {
  const events = [...eventTypesOf(catalog)].map(([id, validator]) => ({ id, validator }));
  if (asked !== undefined) {
    const named = events.find(({ id }) => id === asked);
    if (named !== undefined) return () => named;
    const hint =
      didYouMean(
        asked,
        events.map(({ id }) => id),
      ) ?? 'It is written "Model.Event".';
    throw new UsageError(`There is no event type "${asked}".`, hint);
  }
  const byTitles = new Map(
    events.map((event) => [titleKey(event.validator.dataModel, event.validator.eventType), event]),
  );
  return (message) => {
    const meta = ownField(message, "Meta");
    const model = ownField(meta, "DataModel");
    const event = ownField(meta, "EventType");
    return typeof model === "string" && typeof event === "string"
      ? byTitles.get(titleKey(model, event))
      : undefined;
  };
}

function titleKey(model: string, event: string): string {
  return JSON.stringify([model, event]);
}

function ownField(value: unknown, name: string): unknown {
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
