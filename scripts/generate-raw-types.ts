/**
 * Writes `generator/definition/raw.ts`, the TypeScript types of the definition files as they are
 * written, from the meta-schema. Run it with `npx tsx scripts/generate-raw-types.ts` after a change
 * of the meta-schema; a test fails when it was forgotten.
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { compile, type JSONSchema } from "json-schema-to-typescript";
import { format } from "prettier";
import { isJsonObject, type Json, type JsonObject } from "../generator/base/json.ts";

const META_SCHEMA = new URL("../generator/definition/meta-schema.json", import.meta.url);
const RAW_TYPES = new URL("../generator/definition/raw.ts", import.meta.url);

/** The text that `raw.ts` has to have for this meta-schema. */
export async function rawTypes(metaSchema: JsonObject): Promise<string> {
  const defs = metaSchema["$defs"];
  if (!isJsonObject(defs)) throw new Error("The meta-schema has no $defs.");
  const named = Object.keys(defs).filter((name) => isNamed(defs[name]));
  const schema: JsonObject = {
    title: "RawByKind",
    description: "Every kind of definition file, by its kind.",
    type: "object",
    additionalProperties: false,
    required: FILE_KINDS,
    properties: Object.fromEntries(FILE_KINDS.map((kind) => [kind, reference(kind)])),
    definitions: Object.fromEntries(named.map((name) => [name, titled(name, defs)])),
  };
  const source = await compile(structuredClone(schema) as JSONSchema, "RawByKind", {
    bannerComment: BANNER,
    ignoreMinAndMaxItems: true,
    format: false,
  });
  return format(shortComments(readonlyEverywhere(source)), {
    parser: "typescript",
    printWidth: 100,
  });
}

const FILE_KINDS = [
  "catalog",
  "model",
  "event",
  "type",
  "valueSet",
  "format",
  "extension",
  "exceptions",
];

const BANNER = `// Made from meta-schema.json by scripts/generate-raw-types.ts. Do not edit.
`;

/** Objects and lists of words get a type name of their own; texts with a pattern are just texts. */
function isNamed(definition: Json | undefined): boolean {
  return isJsonObject(definition) && definition["type"] !== "string" && !isAlias(definition);
}

function isAlias(definition: JsonObject): boolean {
  return typeof definition["$ref"] === "string";
}

function reference(name: string): JsonObject {
  return { $ref: `#/definitions/${name}` };
}

/** A definition under the title that becomes the name of its type. */
function titled(name: string, defs: JsonObject): JsonObject {
  const definition = simplified(defs[name] ?? null, defs);
  if (!isJsonObject(definition)) throw new Error(`The definition of "${name}" is no object.`);
  return { ...definition, title: `Raw${name.slice(0, 1).toUpperCase()}${name.slice(1)}` };
}

/**
 * A schema with only what TypeScript can say: conditions between keys go, references to texts are
 * replaced by the text, and other references keep their own description beside them.
 */
function simplified(schema: Json, defs: JsonObject): Json {
  if (!isJsonObject(schema)) {
    return Array.isArray(schema) ? schema.map((item: Json) => simplified(item, defs)) : schema;
  }
  const { $ref, allOf: _conditions, propertyNames: _names, ...rest } = schema;
  if (typeof $ref !== "string") {
    return Object.fromEntries(
      Object.entries(rest).map(([key, value]) => [key, simplified(value, defs)]),
    );
  }
  const name = $ref.slice("#/$defs/".length);
  const target = defs[name];
  if (!isJsonObject(target))
    throw new Error(`The meta-schema refers to "${name}", which it lacks.`);
  if (isNamed(target))
    return rest["description"] === undefined
      ? reference(name)
      : { ...rest, allOf: [reference(name)] };
  return simplified({ ...target, ...rest }, defs);
}

/** The compiler has no option for it. Only lines of code are changed, no comments. */
function readonlyEverywhere(source: string): string {
  const lines = source.split("\n").map((line) => {
    if (/^\s*(?:\/\*\*|\*|\/\/)/.test(line)) return line;
    return line
      .replace(/\w+\[\]/g, "readonly $&")
      .replace(/\((?:[^()]*)\)\[\]/g, "readonly $&")
      .replace(/^(?:\w+\??|\[k: string\]): /, "readonly $&");
  });
  return lines.join("\n");
}

/** Comments of one sentence on one line; limits of list lengths, which are no types, go. */
function shortComments(source: string): string {
  return source
    .replace(/\n\s*\* @\w+ \d+(?=\n)/g, "")
    .replace(/(?:\n\s*\*[ ]*)+\n\s*\* Items: /g, " Each: ")
    .replace(/(?:\n\s*\*[ ]*)+(?=\n\s*\*\/)/g, "")
    .replace(/\/\*\*\n\s*\* ([^\n]*)\n\s*\*\//g, "/** $1 */");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const metaSchema = JSON.parse(await readFile(META_SCHEMA, "utf8")) as JsonObject;
  await writeFile(RAW_TYPES, await rawTypes(metaSchema));
}
