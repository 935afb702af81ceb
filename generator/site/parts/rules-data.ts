import type { JsonObject } from "../../base/json.ts";
import type { Rule } from "../../catalog/rule.ts";

/** Rules as data. */
export function rulesData(rules: readonly Rule[]): readonly JsonObject[] {
  return rules.map(({ id, description, when, anyOf }) => ({
    id,
    description,
    ...(when === undefined ? {} : { when }),
    anyOf,
  }));
}
