import { sortDiagnostics, type Diagnostic } from "../base/diagnostic.ts";
import type { LintContext, LintRule } from "./rule.ts";
import { LINT_RULES } from "./rules.ts";

/** What rules find in definitions that were read without errors, in the order of the files. */
export function lint(
  context: LintContext,
  rules: readonly LintRule[] = LINT_RULES,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const rule of rules) {
    const { code, severity, remedy } = rule;
    rule.check(context, (finding) => {
      diagnostics.push({ code, severity, hint: remedy, ...finding });
    });
  }
  return sortDiagnostics(diagnostics);
}
