import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Bench } from "../measurement.ts";
import { isJsonObject, type Json, type JsonObject, type JsonSchema } from "./json-schema.ts";
import { random } from "./random.ts";
import { readSchemas, referenced } from "./schemas.ts";

/** Real traffic has many shapes of each message: every sample comes in so many. */
const VARIANTS = 8;

/** How many of the optional fields a variant leaves out. */
const DROPPED = 0.1;

/** A message as it is before any fault. */
export interface Message {
  /** `Model.Event`. */
  readonly event: string;
  readonly message: JsonObject;
}

/**
 * Messages of all event types in turn, each in a shape of its own: the generated samples, and where
 * they are at hand the vendor's, with some optional fields left out. The same on every run.
 */
export function traffic({ root, generated }: Bench): readonly Message[] {
  const schemas = readSchemas(generated, "sending");
  const samples = [
    ...messagesIn(join(generated, "samples"), /^(\w+\.\w+)\.(?:typical|full)\.json$/),
    ...messagesIn(join(root, "../shared/facts/samples"), /^(\w+\.\w+)\.json$/),
  ].filter(({ event }) => schemas.has(event));
  return Array.from({ length: VARIANTS }, (_, variant) =>
    samples.map(({ event, message }, index) => {
      const schema = schemas.get(event) ?? {};
      const next = random(variant * samples.length + index);
      return { event, message: thinned(message, schema, { next, $defs: schema.$defs ?? {} }) };
    }),
  ).flat();
}

function messagesIn(folder: string, pattern: RegExp): readonly Message[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const event = pattern.exec(name)?.[1];
      if (event === undefined) return [];
      const message: JsonObject = JSON.parse(readFileSync(join(folder, name), "utf8"));
      return [{ event, message }];
    });
}

interface Thinning {
  readonly next: () => number;
  readonly $defs: Readonly<Record<string, JsonSchema>>;
}

/** The object without some of the fields that even a sender may leave out. */
function thinned(object: JsonObject, schema: JsonSchema, thinning: Thinning): JsonObject {
  const { properties = {}, required = [] } = resolved(schema, thinning);
  const kept = Object.entries(object).filter(
    ([key]) => required.includes(key) || thinning.next() >= DROPPED,
  );
  const below = (value: Json, of: JsonSchema): Json => {
    if (Array.isArray(value)) {
      return value.map((item) => below(item, resolved(of, thinning).items ?? {}));
    }
    return isJsonObject(value) ? thinned(value, of, thinning) : value;
  };
  return Object.fromEntries(kept.map(([key, value]) => [key, below(value, properties[key] ?? {})]));
}

function resolved(schema: JsonSchema, { $defs }: Thinning): JsonSchema {
  return schema.$ref === undefined ? schema : ($defs[referenced(schema.$ref)] ?? {});
}
