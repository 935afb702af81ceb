import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Bench } from "../measurement.ts";
import { isJsonObject, type Json, type JsonObject, type JsonSchema } from "./json-schema.ts";
import { random } from "./random.ts";
import { readSchemas, referenced } from "./schemas.ts";

/** How many of the optional fields a message leaves out. */
const DROPPED = 0.1;

/** A message as it is before any fault. */
export interface Message {
  /** `Model.Event`. */
  readonly event: string;
  readonly message: JsonObject;
}

/** Messages of one origin, all event types in turn, each in a shape of its own. */
export interface Traffic {
  readonly origin: string;
  readonly messages: readonly Message[];
}

/**
 * Real traffic has many shapes of each message, so every sample comes several times, each time with
 * other optional fields left out. The same on every run; the vendor's samples only where they are.
 */
export function traffics({ root, generated }: Bench): readonly Traffic[] {
  const schemas = readSchemas(generated, "sending");
  const own = messagesIn(join(generated, "samples"), /^(\w+\.\w+)\.(?:typical|full)\.json$/);
  const published = messagesIn(join(root, "../shared/facts/samples"), /^(\w+\.\w+)\.json$/);
  const all: readonly Traffic[] = [
    { origin: "generated samples", messages: varied(own, schemas, 4) },
    { origin: "published samples", messages: varied(published, schemas, 8) },
  ];
  return all.filter(({ messages }) => messages.length > 0);
}

function varied(
  messages: readonly Message[],
  schemas: ReadonlyMap<string, JsonSchema>,
  times: number,
): readonly Message[] {
  return Array.from({ length: times }, (_, round) =>
    messages.flatMap((message, index) => {
      const schema = schemas.get(message.event);
      return schema === undefined
        ? []
        : [variant(message, schema, round * messages.length + index)];
    }),
  ).flat();
}

/** The message with other optional fields left out for each seed. */
export function variant({ event, message }: Message, schema: JsonSchema, seed: number): Message {
  const thinning = { next: random(seed), $defs: schema.$defs ?? {} };
  return { event, message: thinned(message, schema, thinning) };
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
