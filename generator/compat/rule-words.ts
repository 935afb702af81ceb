import type { Rule, RulePath } from "../catalog/rule.ts";

/** A cross-field rule in words: `ID, or FirstName and LastName; only with DOB`. */
export function ruleWords({ when, anyOf }: Pick<Rule, "when" | "anyOf">): string {
  const alternatives = anyOf.map(wordsOf).join(", or ");
  return when === undefined ? alternatives : `${alternatives}; only with ${wordsOf(when)}`;
}

function wordsOf(paths: readonly RulePath[]): string {
  return paths.map((path) => path.join(".")).join(" and ");
}
