import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import type { JsonObject } from "../../../generator/base/json.ts";
import type { Catalog } from "../../../generator/catalog/catalog.ts";
import { eventSchema } from "../../../generator/emit/json-schema/event-schema.ts";
import type { Direction } from "../../../generator/runtime/index.ts";
import { independentChecks } from "./independent-formats.ts";
import { joinedSchemas } from "./joined-schemas.ts";

/** The places at which ajv refuses a message, each once, sorted. */
export type Oracle = (eventId: string, direction: Direction, message: unknown) => readonly string[];

/** Keywords of ours that assert nothing. */
export const ANNOTATIONS = [
  "x-values",
  "x-reliability",
  "x-rating-source",
  "x-deprecated",
  "x-rules",
  "x-adjustments",
  "x-renamed-from",
];

/** ajv on the emitted schemas of a catalog: an independent judge of messages. */
export function ajvOracle(catalog: Catalog): Oracle {
  // Definitions as functions of their own: they are compiled once, and not where they are used.
  const ajv = new Ajv2020({ allErrors: true, ownProperties: true, inlineRefs: false });
  for (const keyword of ANNOTATIONS) ajv.addKeyword(keyword);
  ajv.addKeyword({
    keyword: "x-format",
    type: "string",
    schemaType: "string",
    errors: false,
    compile: formatCheck(catalog),
  });
  const added = new Set<string>();
  const compiled = new Map<string, ValidateFunction>();
  return (eventId, direction, message) => {
    const key = `${eventId} ${direction}`;
    let validate = compiled.get(key);
    if (validate === undefined) {
      const model = catalog.events.get(eventId)?.model;
      if (model === undefined) throw new Error(`No event type ${eventId}`);
      const id = `/${model}/${direction}`;
      if (!added.has(id)) ajv.addSchema(joinedSchemas(id, schemasOf(catalog, model, direction)));
      added.add(id);
      validate = ajv.compile({ $ref: `${id}#/$defs/${eventId}` });
      compiled.set(key, validate);
    }
    if (validate(message)) return [];
    return [...new Set((validate.errors ?? []).flatMap(failingPath))].toSorted();
  };
}

/** The emitted schemas of the event types of a data model, by id. */
function schemasOf(
  catalog: Catalog,
  model: string,
  direction: Direction,
): ReadonlyMap<string, JsonObject> {
  const events = [...catalog.events.values()].filter((event) => event.model === model);
  const options = { direction, draft: "2020-12", annotations: true } as const;
  return new Map(events.map((event) => [event.id, eventSchema(catalog, event, options)]));
}

/**
 * In the sending schema `x-format` stands beside `pattern`, and what the pattern cannot say is
 * judged here; in the receiving schema it is an annotation only.
 */
function formatCheck(catalog: Catalog) {
  return (name: string, parent: object): ((text: string) => boolean) => {
    const checker = catalog.formats.get(name)?.checker;
    return checker === undefined || !("pattern" in parent)
      ? () => true
      : independentChecks[checker];
  };
}

/** Errors inside an alternative of a rule only explain why it is none: the rule itself fails. */
function failingPath(error: ErrorObject): readonly string[] {
  if (/\/allOf\/\d+\/anyOf\/\d+\//.test(error.schemaPath)) return [];
  const { missingProperty } = error.params as { missingProperty?: string };
  const steps = error.instancePath
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  if (error.keyword === "required" && missingProperty !== undefined) steps.push(missingProperty);
  return [
    steps.reduce(
      (path, step) =>
        /^\d+$/.test(step) ? `${path}[${step}]` : path === "" ? step : `${path}.${step}`,
      "",
    ),
  ];
}
