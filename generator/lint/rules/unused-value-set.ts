import { reportUnreferenced } from "../unreferenced.ts";
import type { LintRule } from "../rule.ts";

/** A list of codes that nobody is bound to goes stale unseen. */
export const unusedValueSet: LintRule = {
  code: "unused-value-set",
  severity: "warning",
  purpose: "No field is bound to this value set.",
  remedy: "Bind a field to it with `values:`, or remove its file.",
  check: ({ documents }, report) => reportUnreferenced("valueSet", documents, report),
};
