import { isJsonObject, type JsonObject } from "./json-object.js";
import { own } from "./own.js";
import type { FieldPath, ShapeRule } from "./shape.js";

/** True if an alternative of the rule is filled completely, or if its `when` is not. */
export function ruleHolds(rule: ShapeRule, object: JsonObject): boolean {
  const areFilled = (paths: readonly FieldPath[]): boolean =>
    paths.every((path) => isFilled(object, path));
  const when = own(rule, "when");
  return (when !== undefined && !areFilled(when)) || rule.anyOf.some(areFilled);
}

/** True if the field is there, and is neither null, empty text nor an empty list. */
function isFilled(object: JsonObject, path: FieldPath): boolean {
  let value: unknown = object;
  for (const name of path) {
    if (!isJsonObject(value)) return false;
    value = own(value, name);
  }
  return (
    value !== undefined &&
    value !== null &&
    value !== "" &&
    !(Array.isArray(value) && value.length === 0)
  );
}
