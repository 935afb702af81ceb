import { isJsonObject, type Json, type JsonObject } from "../../base/json.ts";
import { isKebabName } from "../../definition/names.ts";
import { UNDESCRIBED } from "../../definition/undescribed.ts";
import { kebabCase } from "../../base/kebab-case.ts";
import { cleanText } from "../clean-text.ts";
import type { ShapeRule } from "../shape.ts";

/** Steps of a path. Longer ones are in no message. */
const MAX_DEPTH = 64;

/** The rules that `x-rules` lists; undefined where there is no such list. */
export function listedRules(schema: JsonObject): readonly ShapeRule[] | undefined {
  const list = schema["x-rules"];
  if (!Array.isArray(list)) return undefined;
  return (list as readonly Json[]).flatMap((rule) => {
    if (!isJsonObject(rule)) return [];
    const { id, description } = rule;
    const when = textsOf(rule["when"]);
    const anyOf = Array.isArray(rule["anyOf"])
      ? (rule["anyOf"] as readonly Json[]).map(textsOf)
      : [];
    if (typeof id !== "string" || !isKebabName(id) || anyOf.length === 0) return [];
    if (anyOf.some((paths) => paths === undefined || paths.length === 0)) return [];
    return [
      {
        id,
        description: typeof description === "string" ? cleanText(description) : UNDESCRIBED,
        ...(when === undefined ? {} : { when }),
        anyOf: anyOf.flatMap((paths) => (paths === undefined ? [] : [paths])),
      },
    ];
  });
}

/**
 * An assertion as a rule, if it is one: alternatives that each require fields. Sending schemas
 * write it with conditions on what is inside the fields, and `not` for when the rule holds.
 */
export function assertedRule(schema: Json): ShapeRule | undefined {
  if (!isJsonObject(schema)) return undefined;
  const strange = Object.keys(schema).some(
    (key) => !["description", "anyOf", "$comment"].includes(key),
  );
  const { anyOf, description } = schema;
  if (strange || !Array.isArray(anyOf)) return undefined;
  const entries = anyOf as readonly Json[];
  const escapes = entries.flatMap((entry) => {
    const paths = escapeOf(entry);
    return paths === undefined ? [] : [paths];
  });
  const others = entries.filter((entry) => escapeOf(entry) === undefined);
  const alternatives = others.map((entry) => pathsOf(entry));
  if (alternatives.length === 0 || escapes.length > 1) return undefined;
  if (alternatives.some((paths) => paths === undefined || paths.length === 0)) return undefined;
  const found = alternatives.flatMap((paths) => (paths === undefined ? [] : [paths]));
  const [when] = escapes;
  return {
    id: idOf(found),
    description: typeof description === "string" ? cleanText(description) : UNDESCRIBED,
    ...(when === undefined ? {} : { when }),
    anyOf: found,
  };
}

/** `not` around required fields: the rule does not hold where they are missing. */
function escapeOf(schema: Json): readonly string[] | undefined {
  if (!isJsonObject(schema) || Object.keys(schema).join() !== "not") return undefined;
  return pathsOf(schema["not"]);
}

/** The paths that a schema requires to be filled, if it does nothing else. */
function pathsOf(schema: Json | undefined, depth = 0): readonly string[] | undefined {
  if (!isJsonObject(schema) || depth > MAX_DEPTH) return undefined;
  const { required, properties = {}, type } = schema;
  const strange = Object.keys(schema).some(
    (key) => !["type", "required", "properties"].includes(key),
  );
  const names = textsOf(required);
  if (strange || names === undefined || !isJsonObject(properties)) return undefined;
  if (type !== undefined && type !== "object") return undefined;
  if (Object.keys(properties).some((name) => !names.includes(name))) return undefined;
  const paths = names.map((name) => {
    const below = properties[name];
    if (below === undefined || isFilled(below)) return [name];
    return pathsOf(below, depth + 1)?.map((path) => `${name}.${path}`);
  });
  return paths.some((some) => some === undefined) ? undefined : paths.flatMap((some) => some ?? []);
}

/** The condition that something is neither null, empty text nor an empty list. */
function isFilled(schema: Json): boolean {
  const not = isJsonObject(schema) && Object.keys(schema).length === 1 ? schema["not"] : undefined;
  const list = isJsonObject(not) && Object.keys(not).length === 1 ? not["enum"] : undefined;
  if (!Array.isArray(list) || list.length !== 3) return false;
  const [nothing, text, items] = list as readonly Json[];
  return nothing === null && text === "" && Array.isArray(items) && items.length === 0;
}

function textsOf(value: Json | undefined): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const texts = value as readonly Json[];
  return texts.every((text) => typeof text === "string") ? texts : undefined;
}

/** An id from the names of the fields; short, and never with a number that says nothing. */
function idOf(alternatives: readonly (readonly string[])[]): string {
  const names = alternatives.flat().map((path) => kebabCase(path.replaceAll(".", "-")));
  const id = [...new Set(names)].slice(0, 3).join("-or-");
  return isKebabName(id) ? id : "one-of-these";
}
