import { isJsonObject, type Json } from "../../base/json.ts";
import type { ShapeRule } from "../shape.ts";
import { alternativesBesideNull, isNull, partsOf, type Conjunct } from "./conjuncts.ts";
import type { Findings } from "./findings.ts";
import { useOfKeyword } from "./keywords.ts";
import { assertedRule, listedRules } from "./rules.ts";

/** Reports the keywords of a schema that definitions cannot hold. */
export function checkKeywords(conjunct: Conjunct, type: string, findings: Findings): void {
  const { schema, at } = conjunct;
  for (const [keyword, value] of Object.entries(schema)) {
    const place = [...at, keyword];
    switch (useOfKeyword(keyword, type)) {
      case "silent":
      case "note":
        break;
      case "limit":
        if (!saysNothing(keyword, value))
          findings.report("dropped-limit", place, (text) => `${text} cannot be kept.`);
        break;
      case "unknown-note":
        findings.reportOnce("dropped-note", keyword, place);
        break;
      case "held":
        if (!isHeld(conjunct, keyword, type))
          findings.report("unsupported-keyword", place, refused);
        else if (keyword === "format" && type !== "string")
          findings.reportOnce("dropped-note", keyword, place);
        else if (value === false && /^(?:additional|unevaluated)Properties$/u.test(keyword))
          findings.reportOnce("closed-object", keyword, place);
        break;
      case "refused":
        findings.report("unsupported-keyword", place, refused);
        break;
    }
  }
}

function refused(place: string): string {
  return `The keyword ${place} cannot be imported.`;
}

/** Limits that every value keeps, or that validators check anyway. */
function saysNothing(keyword: string, value: Json): boolean {
  if (/^min(?:Length|Properties|Items)$/u.test(keyword)) return value === 0;
  if (keyword === "minimum") return value === Number.MIN_SAFE_INTEGER;
  if (keyword === "maximum") return value === Number.MAX_SAFE_INTEGER;
  return keyword === "uniqueItems" && value === false;
}

/** True if what a keyword says has a place in definitions, or is read elsewhere. */
function isHeld({ schema, at }: Conjunct, keyword: string, type: string): boolean {
  const value = schema[keyword];
  switch (keyword) {
    case "additionalProperties":
    case "unevaluatedProperties":
      return typeof value === "boolean" || (isJsonObject(value) && Object.keys(value).length === 0);
    case "items":
      return isJsonObject(value);
    case "enum":
    case "const":
      return type === "string";
    case "anyOf":
    case "oneOf":
      return (
        (type === "object" && assertedRule({ anyOf: value ?? null }) !== undefined) ||
        alternativesBesideNull(schema, keyword, at).length > 0 ||
        areCodes({ schema, at, orNull: false }, keyword)
      );
    default:
      return true;
  }
}

function areCodes({ schema, at }: Conjunct, keyword: string): boolean {
  const parts = partsOf(schema, keyword, at).filter((part) => !isNull(part.schema));
  return parts.length > 0 && parts.every((part) => typeof part.schema["const"] === "string");
}

/** The rules of an object: those that are listed, else those that the schemas assert. */
export function rulesIn(conjuncts: readonly Conjunct[], findings: Findings): readonly ShapeRule[] {
  const rules = conjuncts.flatMap(({ schema, at }) => {
    const listed = listedRules(schema);
    if (listed !== undefined) return listed;
    const { anyOf } = schema;
    const own = anyOf === undefined ? undefined : assertedRule({ anyOf });
    const asserted = [
      ...(own === undefined ? [] : [own]),
      ...partsOf(schema, "allOf", at).flatMap((part) => assertedRule(part.schema) ?? []),
    ];
    if (asserted.length > 0)
      findings.report(
        "named-rule",
        at,
        (place) => `The alternatives at ${place} become a rule, whose name is made up.`,
      );
    return asserted;
  });
  return rules.filter((rule, index) => rules.findIndex(({ id }) => id === rule.id) === index);
}
