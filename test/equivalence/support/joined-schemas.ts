import { isJsonObject, type Json, type JsonObject } from "../../../generator/base/json.ts";

/**
 * Schemas with `$defs` of their own, joined into one document, in which each definition is compiled
 * only once. What two of them define differently under one name, as the `Meta` that names the event
 * type, and all that refers to it, stays apart. Nothing else is changed.
 */
export function joinedSchemas(id: string, schemas: ReadonlyMap<string, JsonObject>): JsonObject {
  const shared = new Map<string, string>();
  const joined: Record<string, Json> = {};
  for (const [name, { $schema: _, $id: __, $defs = {}, ...root }] of schemas) {
    const texts = new Map(
      Object.entries(isJsonObject($defs) ? $defs : {}).map(([key, def]) => [
        key,
        JSON.stringify(def),
      ]),
    );
    const apart = apartFrom(shared, texts);
    const renamed = (text: string): Json =>
      JSON.parse(
        text.replaceAll(/"#\/\$defs\/(\w+)"/g, (ref, key: string) =>
          apart.has(key) ? JSON.stringify(`#/$defs/${key}.${name}`) : ref,
        ),
      ) as Json;
    for (const [key, text] of texts) {
      if (apart.has(key)) joined[`${key}.${name}`] = renamed(text);
      else if (!shared.has(key)) joined[key] = renamed(text);
      if (!apart.has(key)) shared.set(key, text);
    }
    joined[name] = renamed(JSON.stringify(root));
  }
  return { $id: id, $defs: joined };
}

/** The definitions that differ from shared ones of the same name, and those that refer to such. */
function apartFrom(
  shared: ReadonlyMap<string, string>,
  texts: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const apart = new Set<string>();
  for (let count = -1; count !== apart.size;) {
    count = apart.size;
    for (const [key, text] of texts) {
      const differs = shared.has(key) && shared.get(key) !== text;
      const refs = [...text.matchAll(/"#\/\$defs\/(\w+)"/g)].map((match) => match[1] ?? "");
      if (differs || refs.some((ref) => apart.has(ref))) apart.add(key);
    }
  }
  return apart;
}
