import type { JsonObject } from "../../base/json.ts";
import type { Rule, RulePath } from "../../catalog/rule.ts";

/** A rule as an assertion about the object that it belongs to. */
export function ruleSchema({ description, when, anyOf }: Rule): JsonObject {
  const escape = when === undefined ? [] : [{ not: allFilled(when) }];
  return { description, anyOf: [...escape, ...anyOf.map(allFilled)] };
}

/** Asserts that all the paths are filled: present, and neither null, empty text nor an empty list. */
function allFilled(paths: readonly RulePath[]): JsonObject {
  const below = new Map<string, RulePath[]>();
  for (const [name, ...rest] of paths) {
    if (name === undefined) continue;
    below.set(name, [...(below.get(name) ?? []), rest]);
  }
  if (below.size === 0) return { not: { enum: [null, "", []] } };
  return {
    type: "object",
    required: [...below.keys()],
    properties: Object.fromEntries([...below].map(([name, rest]) => [name, allFilled(rest)])),
  };
}
