/** Keywords about the schema itself, or that say nothing of what messages hold. */
const SILENT: ReadonlySet<string> = new Set([
  "$schema",
  "$id",
  "id",
  "$comment",
  "$anchor",
  "$vocabulary",
  "$defs",
  "definitions",
  "default",
  "readOnly",
  "writeOnly",
  "contentEncoding",
  "contentMediaType",
  "contentSchema",
]);

/** Keywords for people and tools that definitions have a place for. */
const NOTES: ReadonlySet<string> = new Set([
  "title",
  "description",
  "examples",
  "example",
  "deprecated",
  "x-deprecated",
  "x-reliability",
  "x-rating-source",
  "x-rating-basis",
  "x-adjustments",
  "x-renamed-from",
  "x-values",
  "x-format",
  "x-rules",
]);

/** Keywords that definitions can hold, by the type that they are about; `any` for all. */
const HELD: Readonly<Record<string, "any" | "object" | "array" | "string">> = {
  type: "any",
  nullable: "any",
  $ref: "any",
  allOf: "any",
  anyOf: "any",
  oneOf: "any",
  properties: "object",
  required: "object",
  additionalProperties: "object",
  unevaluatedProperties: "object",
  items: "array",
  minItems: "array",
  maxItems: "array",
  enum: "any",
  const: "any",
  format: "any",
  pattern: "string",
};

/** Limits without which messages are allowed more, and nothing else changes. */
const LIMITS: ReadonlySet<string> = new Set([
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "uniqueItems",
  "contains",
  "minContains",
  "maxContains",
  "minProperties",
  "maxProperties",
  "propertyNames",
  "dependentRequired",
]);

/** What the import makes of a keyword. */
export type KeywordUse = "silent" | "note" | "held" | "limit" | "unknown-note" | "refused";

/** What the import makes of a keyword of a schema that has a type, which may be unknown. */
export function useOfKeyword(keyword: string, type: string | undefined): KeywordUse {
  if (SILENT.has(keyword)) return "silent";
  if (NOTES.has(keyword)) return "note";
  if (LIMITS.has(keyword)) return "limit";
  if (Object.hasOwn(HELD, keyword)) {
    const about = HELD[keyword];
    return about === "any" || type === undefined || about === type ? "held" : "refused";
  }
  return keyword.startsWith("x-") ? "unknown-note" : "refused";
}

/** True if a keyword says something of what messages hold. */
export function isStructural(keyword: string): boolean {
  const use = useOfKeyword(keyword, undefined);
  return use === "held" || use === "limit" || use === "refused";
}
