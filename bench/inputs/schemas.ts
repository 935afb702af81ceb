import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  isJsonObject,
  mapObjects,
  type Json,
  type JsonObject,
  type JsonSchema,
} from "./json-schema.ts";

/** The emitted schemas of one direction, by event type `Model.Event`, without our own keywords. */
export function readSchemas(
  generated: string,
  direction: "receiving" | "sending",
): ReadonlyMap<string, JsonSchema> {
  const folder = join(generated, "schemas", direction);
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return new Map(
    files.toSorted().map((name) => [name.slice(0, -5), readSchema(join(folder, name))]),
  );
}

function readSchema(path: string): JsonSchema {
  const schema: JsonObject = JSON.parse(readFileSync(path, "utf8"));
  return mapObjects(schema, withoutOwnKeywords) as JsonSchema;
}

/** Peers refuse or copy `x-` keywords; an `$id` on each would stop us from joining schemas. */
function withoutOwnKeywords(object: JsonObject): JsonObject {
  const isOurs = (key: string): boolean =>
    key.startsWith("x-") || key === "$id" || key === "$schema";
  return Object.fromEntries(Object.entries(object).filter(([key]) => !isOurs(key)));
}

const ANNOTATIONS = new Set(["title", "description", "examples", "deprecated"]);

/** The schema without what is for people. What differs in it alone can then be shared. */
export function withoutAnnotations(schema: JsonSchema): JsonSchema {
  // A field may be named like a keyword; its schema is an object, which no annotation is.
  const isAnnotation = (key: string, value: Json): boolean =>
    ANNOTATIONS.has(key) && !isJsonObject(value);
  const bare = mapObjects(schema as JsonObject, (object) =>
    Object.fromEntries(Object.entries(object).filter(([key, value]) => !isAnnotation(key, value))),
  );
  return bare as JsonSchema;
}

/** The definition that a `$ref` names. Throws for one outside of `$defs`. */
export function referenced(ref: string): string {
  const name = /^#\/\$defs\/([^/]+)$/.exec(ref)?.[1];
  if (name === undefined) throw new Error(`the bench does not know references like "${ref}"`);
  return name;
}
