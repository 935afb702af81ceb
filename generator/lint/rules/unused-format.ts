import { reportUnreferenced } from "../unreferenced.ts";
import type { LintRule } from "../rule.ts";

/** A format that nobody uses is never tested by a message. */
export const unusedFormat: LintRule = {
  code: "unused-format",
  severity: "warning",
  purpose: "No field has this format.",
  remedy: "Give it to a field with `format:`, or remove its file.",
  check: ({ documents }, report) => reportUnreferenced("format", documents, report),
};
