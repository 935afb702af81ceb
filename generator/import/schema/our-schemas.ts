import { isJsonObject, type Json, type JsonObject } from "../../base/json.ts";
import { singular } from "../../base/singular.ts";

/** What the `$id` of a schema that this tool writes says. */
export interface OurSchema {
  readonly model: string;
  readonly event: string;
  readonly direction: "receiving" | "sending";
}

const OUR_ID = /^urn:canon:([A-Z][A-Za-z0-9]*)\.([A-Z][A-Za-z0-9]*):(receiving|sending)$/u;

/** Which message the schema describes, and for whom, if this tool wrote it. */
export function ourSchema(root: Json): OurSchema | undefined {
  const id = isJsonObject(root) ? root["$id"] : undefined;
  const [, model, event, direction] = (typeof id === "string" && OUR_ID.exec(id)) || [];
  if (model === undefined || event === undefined) return undefined;
  return { model, event, direction: direction === "sending" ? "sending" : "receiving" };
}

/**
 * Names of definitions that no file has: those of objects inside another file, and of uses that add
 * or narrow something. They are made of the name of what holds them and of the field, wherever they
 * are held: `QueryMeta` in the event type `Query` is still a type, if others have it too.
 */
export function placedNames(
  schemas: readonly { readonly root: Json; readonly ours?: OurSchema }[],
): ReadonlySet<string> {
  const placed = new Set<string>();
  const elsewhere = new Set<string>();
  for (const { root, ours } of schemas)
    if (ours !== undefined) sortNames(root, ours, { placed, elsewhere });
  return new Set([...placed].filter((name) => !elsewhere.has(name)));
}

function sortNames(
  root: Json,
  { event }: OurSchema,
  { placed, elsewhere }: { readonly placed: Set<string>; readonly elsewhere: Set<string> },
): void {
  if (!isJsonObject(root)) return;
  const definitions = root["$defs"] ?? root["definitions"];
  const owners: (readonly [string, Json])[] = [
    [event, root],
    ...(isJsonObject(definitions) ? Object.entries(definitions) : []),
  ];
  for (const [owner, schema] of owners) {
    const properties = isJsonObject(schema) ? schema["properties"] : undefined;
    for (const [field, property] of Object.entries(isJsonObject(properties) ? properties : {})) {
      if (!isJsonObject(property)) continue;
      const { items } = property;
      const list = isJsonObject(items);
      const name = referredName(list ? items : property);
      if (name === undefined) continue;
      const own = list ? singular(owner + field) : owner + field;
      (name === own ? placed : elsewhere).add(name);
    }
  }
}

function referredName(schema: JsonObject): string | undefined {
  const { $ref, allOf } = schema;
  const [only] = Array.isArray(allOf) ? (allOf as readonly Json[]) : [];
  if (typeof $ref === "string") return $ref.split("/").at(-1);
  const inner = isJsonObject(only) ? only["$ref"] : undefined;
  return typeof inner === "string" ? inner.split("/").at(-1) : undefined;
}
