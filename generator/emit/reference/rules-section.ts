import type { Rule, RulePath } from "../../catalog/rule.ts";
import { bullets, code, heading, joined, inline, type Markdown } from "./markdown.ts";

/** What the rules of a record ask for, in words and as paths. */
export function rulesSection(rules: readonly Rule[]): readonly Markdown[] {
  if (rules.length === 0) return [];
  return [heading(2, "Rules"), bullets(rules.map(ruleText))];
}

function ruleText(rule: Rule): Markdown {
  const alternatives = joined(
    rule.anyOf.map((paths) => paths.map(pathText)).map((paths) => joined(paths, " and ")),
    ", or ",
  );
  const when =
    rule.when === undefined
      ? inline``
      : inline`Where ${joined(rule.when.map(pathText), " and ")} is filled: `;
  return inline`**${code(rule.id)}**: ${rule.description} ${when}${alternatives}.`;
}

function pathText(path: RulePath): Markdown {
  return code(path.join("."));
}
