import { isJsonObject, type Json, type JsonObject } from "../base/json.ts";
import { DEFINITION_PATTERNS } from "./definition-path.ts";
import { META_SCHEMA } from "./meta-schema.ts";

const DEFS: JsonObject = META_SCHEMA.$defs;

/** Kinds of files first, then the objects in them, then names and texts: in the order of the schema. */
const TITLES: ReadonlyMap<string, string> = new Map([
  ["catalog", "Catalog"],
  ["model", "Data model"],
  ["event", "Event type"],
  ["type", "Type"],
  ["valueSet", "Value set"],
  ["format", "Format"],
  ["extension", "Extension"],
  ["exceptions", "Exceptions"],
  ["field", "Field"],
  ["override", "Override"],
  ["rule", "Rule"],
  ["exception", "Exception"],
  ["envelope", "Envelope"],
  ["exchange", "Exchange"],
  ["standard", "Standard"],
  ["codesFrom", "Codes from a package"],
  ["allowedOn", "Places of an extension"],
  ["wireName", "Name in messages"],
  ["code", "Code"],
  ["recordName", "Record name"],
  ["eventReference", "Reference to an event type"],
  ["fieldName", "Field name"],
  ["overridePath", "Path of an override"],
  ["urlPath", "Path of an address"],
  ["editionName", "Name of an edition"],
  ["kebabName", "Name in kebab case"],
]);

/** The reference page of the definition format, as Markdown, from the meta-schema. */
export function formatPage(): string {
  const sections = [...TITLES].map(([name, title]) => section(name, title));
  const paths = DEFINITION_PATTERNS.map((pattern) => `- \`${pattern}\``);
  return `${[
    "# The definition format",
    META_SCHEMA.description,
    "Where files lie, below the definitions folder:",
    paths.join("\n"),
    ...sections,
  ].join("\n\n")}\n`;
}

function section(name: string, title: string): string {
  const schema = definitionOf(name);
  const parts = [`## ${title}`, textOf(schema["description"])];
  const properties = schema["properties"];
  if (isJsonObject(properties)) parts.push(keyTable(properties, schema["required"]));
  parts.push(...conditions(schema["allOf"]));
  if (typeof schema["pattern"] === "string") parts.push(`Pattern: \`${schema["pattern"]}\``);
  return parts.join("\n\n");
}

/** A list, not a table: sentences in table cells make pages that nobody can read on a phone. */
function keyTable(properties: JsonObject, required: Json | undefined): string {
  const names = Array.isArray(required) ? required : [];
  const items = Object.entries(properties).map(([key, value]) => {
    const schema = isJsonObject(value) ? value : {};
    const needed = names.includes(key) ? ", required" : "";
    return `- \`${key}\` (${kindOfValue(schema)}${needed}): ${meaning(schema)}`;
  });
  return items.join("\n");
}

function conditions(allOf: Json | undefined): readonly string[] {
  if (!Array.isArray(allOf)) return [];
  return allOf.map((condition: Json) =>
    textOf(isJsonObject(condition) ? condition["$comment"] : ""),
  );
}

/** The description at the key itself, or else of what it refers to. */
function meaning(schema: JsonObject): string {
  const own = schema["description"];
  return textOf(own ?? resolved(schema)["description"]);
}

/** What can stand behind a key, in a few words. Choices between kinds are told by their description. */
function kindOfValue(schema: JsonObject): string {
  const reference = nameOfReference(schema);
  const title = reference === undefined ? undefined : TITLES.get(reference);
  if (title !== undefined) return `[${title.toLowerCase()}](#${anchor(title)})`;
  const target = resolved(schema);
  const choices = target["enum"];
  if (Array.isArray(choices)) return choices.map((choice) => `\`${String(choice)}\``).join(" or ");
  if (target["type"] === "array") return `list of ${kindOfItems(target["items"])}`;
  if (target["type"] !== "object")
    return target["type"] === "string" ? "text" : wordFor(target["type"]);
  return `by name: ${kindOfItems(target["additionalProperties"])}`;
}

function kindOfItems(items: Json | undefined): string {
  return isJsonObject(items) ? kindOfValue(items) : "value";
}

function wordFor(type: Json | undefined): string {
  if (type === "integer") return "whole number";
  return type === "boolean" ? "`true` or `false`" : "any value";
}

/** What a schema stands for, references followed to their end. */
function resolved(schema: JsonObject): JsonObject {
  const name = nameOfReference(schema);
  if (name === undefined) return schema;
  const { $ref: _reference, ...own } = schema;
  return { ...resolved(definitionOf(name)), ...own };
}

function nameOfReference(schema: JsonObject): string | undefined {
  const reference = schema["$ref"];
  return typeof reference === "string" ? reference.slice("#/$defs/".length) : undefined;
}

function definitionOf(name: string): JsonObject {
  const definition = DEFS[name];
  if (!isJsonObject(definition)) throw new Error(`Bug in canon: the meta-schema lacks "${name}"`);
  return definition;
}

function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

/** The anchor that code hosts give to a heading. */
function anchor(title: string): string {
  return title.toLowerCase().replaceAll(" ", "-");
}
