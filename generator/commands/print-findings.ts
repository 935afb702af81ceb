import { join } from "node:path";

import type { Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile } from "../base/source.ts";
import { findingsOf, type Finding } from "../report/finding.ts";
import { REPORT_FORMATS, type ReportFormat } from "../report/format.ts";
import { render } from "../report/report.ts";
import { nodeFileSystem } from "../run/file-system.ts";
import { generatorPackage } from "../run/generator-package.ts";
import type { CommandContext } from "./command.ts";
import { definitionsFolder, shownPath } from "./folders.ts";

/** The format that findings are to have. */
export function reportFormat(context: CommandContext): ReportFormat {
  const asked = context.options.text("format");
  return REPORT_FORMATS.find((format) => format === asked) ?? "text";
}

/** What else there is to print. */
export interface PrintExtra {
  /** What else a JSON document is to hold. */
  readonly facts?: object;
  /** How many findings are shown at most. */
  readonly most?: number;
  /** How many findings there are beside those given. */
  readonly more?: number;
  /** The findings are what the user asked for, so that they go to stdout as text as well. */
  readonly result?: boolean;
}

/**
 * Prints findings: text to stderr; what is made for programs to stdout, also if there are none,
 * since it is the result then.
 */
export function printFindings(
  context: CommandContext,
  findings: readonly Finding[],
  extra: PrintExtra = {},
): void {
  const format = reportFormat(context);
  const output = format === "text" && extra.result !== true ? context.stderr : context.stdout;
  const { version } = generatorPackage(nodeFileSystem);
  output.write(render(findings, { format, colours: output.colours, version, ...extra }));
}

/** The findings of diagnostics about the definitions of this call. */
export function definitionFindings(
  context: CommandContext,
  found: {
    readonly diagnostics: readonly Diagnostic[];
    readonly sources: ReadonlyMap<string, SourceFile>;
  },
): readonly Finding[] {
  const folder = definitionsFolder(context);
  const display = (file: string): string => shownPath(context, join(folder, file));
  return findingsOf(found.diagnostics, { sources: found.sources, display });
}

/** `1 error and 2 warnings`, or "no problems". */
export function countOf(findings: readonly { readonly severity: "error" | "warning" }[]): string {
  const errors = findings.filter((finding) => finding.severity === "error").length;
  const parts = [plural(errors, "error"), plural(findings.length - errors, "warning")];
  return parts.filter((part) => !part.startsWith("0 ")).join(" and ") || "no problems";
}

/** `1 file`, `2 files`. */
export function plural(count: number, thing: string, things = `${thing}s`): string {
  return `${count} ${count === 1 ? thing : things}`;
}
