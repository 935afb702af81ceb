import type { Issue } from "../../runtime/issue.ts";
import type { IssueCode } from "../../runtime/issue-code.ts";
import type { Change } from "../change.ts";

/** The issues that a change of a rule can cause, by what the code of the rule begins with. */
const ISSUES: readonly (readonly [rules: RegExp, codes: readonly IssueCode[]])[] = [
  [/^(?:field|required)-/, ["required", "required-sending"]],
  [/^nullable-/, ["type", "required-sending"]],
  [/^(?:type|cardinality|name)-/, ["type", "constant", "value-set", "format"]],
  [/^value/, ["value-set"]],
  [/^(?:constraint|pattern)-/, ["format", "min-items", "max-items", "rule"]],
  [/^(?:model|event|response)-/, ["unknown-model", "unknown-event", "constant"]],
];

/** Whether an issue is due to a change: other changes may show at the same place. */
export function isTelling({ rule, before, after }: Change, issue: Issue): boolean {
  const { code, expected, got } = issue;
  const known = ISSUES.find(([rules]) => rules.test(rule))?.[1] ?? [];
  if (!known.includes(code)) return false;
  const words = `${before ?? ""} ${after ?? ""}`;
  const isAboutNull = rule.startsWith("nullable-");
  // Of an object with several rules, and of a list with several bounds, the change names its own.
  if (code === "rule") return words.includes(`rule ${ruleIn(expected)}:`);
  if (code === "min-items" || code === "max-items") return words.includes(expected);
  if (code === "required" || code === "required-sending") return (got === "null") === isAboutNull;
  return !isAboutNull || got === "null";
}

/** The id of the rule that an issue names. */
function ruleIn(expected: string): string | undefined {
  return /\(rule "([^"]*)"\)$/.exec(expected)?.[1];
}
