import { join } from "node:path";

import type { GenerateResult } from "../run/generate-result.ts";
import type { CommandContext } from "./command.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { shownPath } from "./folders.ts";
import { outputFindings } from "./output-findings.ts";
import { definitionFindings, plural, printFindings, reportFormat } from "./print-findings.ts";

/** Prints what came of writing an output folder, and returns the exit code for it. */
export function printResult(
  context: CommandContext,
  out: string,
  result: GenerateResult,
): ExitCode {
  const { outcome, written, removed, unchanged } = result;
  const findings = [
    ...definitionFindings(context, result),
    ...outputFindings(result.problems, (path) => shownPath(context, join(out, path))),
  ];
  const facts = { outcome, written, removed, unchanged };
  // Warnings are for "canon check": here, they would come again with every change.
  const shown = findings.filter(({ severity }) => severity === "error");
  const format = reportFormat(context);
  if (format !== "text" || shown.length > 0) printFindings(context, shown, { facts });
  if (format === "text") context.stdout.write(`${sentenceOf(shownPath(context, out), result)}\n`);
  return outcome === "current" || outcome === "written" ? EXIT.ok : EXIT.findings;
}

function sentenceOf(out: string, result: GenerateResult): string {
  const { outcome, written, removed, unchanged, problems } = result;
  switch (outcome) {
    case "current":
      return `${out} is current.`;
    case "written":
      return `${out}: ${plural(written.length, "file")} written, ${removed.length} removed, ${unchanged} unchanged.`;
    case "stale":
      return `${out} is not current: ${plural(problems.length, "file")}.`;
    case "refused":
      return `${out}: nothing was written.`;
    case "invalid":
      return `${out}: nothing was written, because the definitions have errors.`;
  }
}
