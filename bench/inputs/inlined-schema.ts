import {
  isJsonObject,
  mapObjects,
  type Json,
  type JsonObject,
  type JsonSchema,
} from "./json-schema.ts";
import { referenced } from "./schemas.ts";

/** The schema as the vendor publishes it: without `$defs`, each object written out where it is used. */
export function inlinedSchema(schema: JsonSchema): JsonObject {
  const { $defs = {}, ...root } = schema;
  const inline = (value: Json, open: readonly string[]): Json =>
    mapObjects(value, (object) => {
      const { $ref, ...beside } = object;
      if (typeof $ref !== "string") return object;
      const name = referenced($ref);
      const target = $defs[name];
      if (target === undefined) throw new Error(`"${name}" is not defined`);
      // A type that holds itself cannot be written out: it ends here.
      if (open.includes(name)) return { type: "object", ...beside };
      const written = inline(target as JsonObject, [...open, name]);
      return isJsonObject(written) ? { ...written, ...beside } : written;
    });
  return inline(root as JsonObject, []) as JsonObject;
}
