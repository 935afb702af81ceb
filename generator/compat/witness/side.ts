import { invariant } from "../../base/invariant.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import type { EventType as Validator } from "../../runtime/event-type.ts";
import { messageMaker, type MessageMaker } from "./message-maker.ts";

/** Makes the validators of a catalog, by id of the event type. */
export type EventTypesOf = (catalog: Catalog) => ReadonlyMap<string, Validator<unknown>>;

/** One side of a comparison, as far as it writes and reads messages. Made is what is asked for. */
export interface Side {
  readonly catalog: Catalog;
  validator(event: EventType): Validator<unknown>;
  maker(event: EventType): MessageMaker;
}

/** The side that a catalog is. */
export function sideOf(catalog: Catalog, eventTypesOf: EventTypesOf): Side {
  let validators: ReturnType<EventTypesOf> | undefined;
  const makers = new Map<string, MessageMaker>();
  return {
    catalog,
    validator({ id }) {
      validators ??= eventTypesOf(catalog);
      const validator = validators.get(id);
      invariant(validator !== undefined, `the event type "${id}" has no validator`);
      return validator;
    },
    maker(event) {
      const maker = makers.get(event.id) ?? messageMaker(catalog, event);
      makers.set(event.id, maker);
      return maker;
    },
  };
}
