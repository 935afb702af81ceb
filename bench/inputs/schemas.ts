import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { mapObjects, type JsonObject, type JsonSchema } from "./json-schema.ts";

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

/** The definition that a `$ref` names. Throws for one outside of `$defs`. */
export function referenced(ref: string): string {
  const name = /^#\/\$defs\/([^/]+)$/.exec(ref)?.[1];
  if (name === undefined) throw new Error(`the bench does not know references like "${ref}"`);
  return name;
}
