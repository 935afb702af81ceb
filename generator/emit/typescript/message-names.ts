import type { Catalog, DataModel } from "../../catalog/catalog.ts";
import { identifier } from "../escape/identifier.ts";
import { sharedNamePath } from "./shared-name-path.ts";

/** What a module of messages declares. */
export interface MessageNames {
  /** The union of what `parseMessage` returns. */
  readonly parsed: string;
  /** The handlers of all event types. */
  readonly handlers: string;
  /** The handlers of some, and one of the others. */
  readonly someHandlers: string;
}

/** The same for one data model. */
export interface ModelMessageNames extends MessageNames {
  /** The messages by event type, and their union. */
  readonly map: string;
  readonly union: string;
  /** The table that messages are dispatched by. */
  readonly table: string;
}

/** The names in the module of the messages of all data models. */
export const ALL_MESSAGE_NAMES: MessageNames = {
  parsed: "ParsedMessage",
  handlers: "MessageHandlers",
  someHandlers: "SomeMessageHandlers",
};

/** The names in the module of the messages of a data model. */
export function modelMessageNames({ name }: DataModel): ModelMessageNames {
  const model = identifier(name);
  return {
    parsed: `${model}Parsed`,
    handlers: `${model}Handlers`,
    someHandlers: `Some${model}Handlers`,
    map: `${model}Messages`,
    union: `${model}Message`,
    table: `${model}Table`,
  };
}

/** Where messages carry their names. */
export interface NamePlaces {
  readonly dataModel: readonly string[];
  readonly eventType: readonly string[];
}

/**
 * Where all messages of some data models carry their names; undefined if they do not agree, so
 * that their messages cannot be told apart.
 */
export function namePlaces(catalog: Catalog, models: Iterable<DataModel>): NamePlaces | undefined {
  const events = [...models].flatMap((model) => model.events);
  const dataModel = sharedNamePath(catalog, events, "model");
  const eventType = sharedNamePath(catalog, events, "event");
  return dataModel && eventType && { dataModel, eventType };
}

/** The functions of every module of messages. */
export const MESSAGE_FUNCTIONS = ["parseMessage", "checkMessage", "createHandler"];

/** The guard that tells the messages of a data model apart. */
export const EVENT_GUARD = "isEvent";

/** What users get of a module of messages. */
interface MessageExports {
  readonly values: readonly string[];
  readonly types: readonly string[];
}

/** What users get of the messages of a data model. */
export function messageExports(catalog: Catalog, model: DataModel): MessageExports {
  if (model.events.length === 0) return { values: [], types: [] };
  const { map, union, parsed, handlers, someHandlers } = modelMessageNames(model);
  const hasGuard = sharedNamePath(catalog, model.events, "event") !== undefined;
  const isDispatched = namePlaces(catalog, [model]) !== undefined;
  return {
    values: [...(hasGuard ? [EVENT_GUARD] : []), ...(isDispatched ? MESSAGE_FUNCTIONS : [])],
    types: [map, union, ...(isDispatched ? [parsed, handlers, someHandlers] : [])],
  };
}

/** What users get of the messages of all data models; nothing if those cannot be told apart. */
export function allMessageExports(catalog: Catalog): MessageExports {
  if (namePlaces(catalog, catalog.models.values()) === undefined) return { values: [], types: [] };
  return { values: MESSAGE_FUNCTIONS, types: Object.values(ALL_MESSAGE_NAMES) };
}
