import type { Json, JsonObject } from "../../base/json.ts";
import { isNull, partsOf, type Conjunct } from "./conjuncts.ts";
import type { Findings } from "./findings.ts";
import { isStructural } from "./keywords.ts";
import type { Pointer } from "./pointer.ts";

const TYPES: ReadonlySet<Json> = new Set([
  "string",
  "number",
  "integer",
  "boolean",
  "object",
  "array",
]);

/** The one type that all of the schemas agree on, and whether null may stand for it. */
export function typeOf(
  conjuncts: readonly Conjunct[],
  at: Pointer,
  findings: Findings,
): { readonly name: string; readonly nullable: boolean } | undefined {
  const stated = conjuncts.flatMap((conjunct) => {
    const types = statedTypes(conjunct.schema);
    return types === undefined ? [] : [{ ...conjunct, types }];
  });
  const names = stated.map(({ types }) => new Set(types.filter((type) => type !== "null")));
  const [first = new Set<Json>(), ...others] = names;
  const common = [...first].filter((name) => others.every((some) => some.has(name)));
  const [only] = common;
  if (typeof only === "string" && common.length === 1 && TYPES.has(only)) {
    const nullable = stated.every(({ types, orNull }) => orNull || types.includes("null"));
    return { name: only, nullable };
  }
  const [told] = stated.filter(({ schema }) => schema["type"] !== undefined);
  if (told !== undefined) {
    const text = typeText(told.schema["type"]);
    const place = [...told.at, "type"];
    findings.report(
      "unsupported-type",
      place,
      (quoted) => `${quoted} is ${text}, which no field can hold.`,
    );
    return undefined;
  }
  // What was wrong with a reference was reported where it stands.
  if (conjuncts.some(({ schema }) => schema["$ref"] !== undefined)) return undefined;
  const instead = conjuncts.flatMap(({ schema }) => Object.keys(schema)).find(isStructural);
  findings.report("unsupported-type", at, (quoted) =>
    instead === undefined
      ? `${quoted} has no "type".`
      : `${quoted} has no "type", and its "${instead}" cannot be imported.`,
  );
  return undefined;
}

/** What stands as a type, as far as it is text. */
function typeText(type: Json | undefined): string {
  if (typeof type === "string") return JSON.stringify(type);
  const types = Array.isArray(type) ? (type as readonly Json[]) : [];
  const areTexts = types.length <= 8 && types.every((one) => typeof one === "string");
  return areTexts && Array.isArray(type) ? JSON.stringify(types) : "no type";
}

/** The types that a schema states, or that follow from its other keywords. */
function statedTypes(schema: JsonObject): readonly Json[] | undefined {
  const { type, properties, items, enum: codes } = schema;
  const orNull = schema["nullable"] === true ? ["null"] : [];
  if (type !== undefined) {
    const types = Array.isArray(type) ? (type as readonly Json[]) : [type];
    const listed = Array.isArray(codes) ? (codes as readonly Json[]) : undefined;
    // A list of codes without null allows none, whatever the type says.
    const kept = listed?.includes(null) === false ? types.filter((one) => one !== "null") : types;
    return [...kept, ...orNull];
  }
  if (properties !== undefined) return ["object", ...orNull];
  if (items !== undefined) return ["array", ...orNull];
  const values = Array.isArray(codes)
    ? (codes as readonly Json[])
    : schema["const"] === undefined
      ? alternatives(schema)
      : [schema["const"]];
  if (values.length === 0) return undefined;
  return [...new Set(values.map((value) => (value === null ? "null" : typeof value))), ...orNull];
}

/** The texts of alternatives that are one text each. */
function alternatives(schema: JsonObject): readonly Json[] {
  const parts = ["anyOf", "oneOf"].flatMap((keyword) => partsOf(schema, keyword, []));
  const values = parts.map((part) => (isNull(part.schema) ? null : part.schema["const"]));
  return values.every((value) => value === null || typeof value === "string") ? values : [];
}
