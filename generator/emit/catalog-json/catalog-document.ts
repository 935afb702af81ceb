import type { Json, JsonObject } from "../../base/json.ts";
import type { Catalog, DataModel } from "../../catalog/catalog.ts";
import type { Format } from "../../catalog/format.ts";
import { eventFacts } from "./event-facts.ts";
import { extensionFacts } from "./extension-facts.ts";
import { valueSetFacts } from "./value-set-facts.ts";

/** Never changes, so that the file is known by it wherever it lies. */
const ID = "urn:canon:catalog";

const DESCRIPTION =
  "What the JSON Schemas of all event types share, for machines. " +
  "In a schema, the name under x-values is a key of valueSets here, and x-format is one of formats. " +
  "The schemas of an event type are named by their paths from this file.";

/** What the schemas of single event types cannot hold without repeating it, as one document. */
export function catalogDocument(catalog: Catalog): JsonObject {
  const { description, scope, models, valueSets, formats, extensions } = catalog;
  return {
    $id: ID,
    title: "Canon catalog",
    description: DESCRIPTION,
    definitions: { description, scope },
    models: byKey(models, modelFacts),
    valueSets: byKey(valueSets, valueSetFacts),
    formats: byKey(formats, formatFacts),
    extensions: byKey(extensions, (extension) => extensionFacts(catalog, extension)),
  };
}

function modelFacts({ title, description, events }: DataModel): JsonObject {
  const byName = events.map((event) => [event.name, eventFacts(event)] as const);
  return { title, description, events: Object.fromEntries(byName) };
}

function formatFacts({ description, pattern, checker, example }: Format): JsonObject {
  return { description, pattern, ...(checker === undefined ? {} : { checker }), example };
}

/** Names start with a letter, so that an object keeps their order. */
function byKey<T>(map: ReadonlyMap<string, T>, write: (value: T) => Json): JsonObject {
  return Object.fromEntries([...map].map(([key, value]) => [key, write(value)] as const));
}
