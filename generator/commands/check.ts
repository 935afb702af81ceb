import type { Diagnostic } from "../base/diagnostic.ts";
import type { DefinitionsRead } from "../run/definitions-read.ts";
import { UsageError, type Command, type CommandContext } from "./command.ts";
import { definitionPaths } from "./definition-paths.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { definitionsFolder } from "./folders.ts";
import {
  countOf,
  definitionFindings,
  plural,
  printFindings,
  reportFormat,
} from "./print-findings.ts";

/** `canon check`. */
export const check: Command = {
  name: "check",
  summary: "Reads and lints the definitions.",
  usage: "check [files ...] [--fix] [--max-warnings <number>]",
  examples: [
    "canon check",
    "canon check --fix",
    "canon check definitions/types/Address.yaml",
    "canon check --format sarif > canon.sarif",
  ],
  options: [
    { name: "fix", kind: "flag", summary: "repairs what can be repaired with certainty" },
    {
      name: "max-warnings",
      kind: "text",
      value: "<number>",
      summary: "fails if there are more warnings (default: any number is fine)",
    },
  ],
  async run(context) {
    const mostWarnings = numberOption(context, "max-warnings") ?? Infinity;
    const paths = definitionPaths(context);
    const fixed = context.options.flag("fix") ? await fixAll(context, paths) : 0;
    const read = await readAndLint(context);
    const diagnostics = chosen(read.diagnostics, paths);
    return printOutcome(context, { ...read, diagnostics }, { mostWarnings, fixed, paths });
  },
};

/** Fixes may uncover others, or overlap: this many rounds are enough for everything sensible. */
const ROUNDS = 10;

async function fixAll(context: CommandContext, paths: ReadonlySet<string>): Promise<number> {
  const [{ applyFixes }, { saveDefinitions }] = await Promise.all([
    import("../lint/apply-fixes.ts"),
    import("../run/save-definitions.ts"),
  ]);
  let fixed = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { diagnostics, sources } = await readAndLint(context);
    const { files, applied } = applyFixes([...sources.values()], chosen(diagnostics, paths));
    if (files.length === 0) break;
    saveDefinitions(definitionsFolder(context), files);
    fixed += applied;
  }
  return fixed;
}

async function readAndLint(context: CommandContext): Promise<DefinitionsRead> {
  const { readDefinitions } = await import("../run/read-definitions.ts");
  return await readDefinitions(definitionsFolder(context), { lint: "all" });
}

/** The diagnostics of some files; of all if none are named. */
function chosen(
  diagnostics: readonly Diagnostic[],
  paths: ReadonlySet<string>,
): readonly Diagnostic[] {
  return paths.size === 0 ? diagnostics : diagnostics.filter(({ span }) => paths.has(span.file));
}

function printOutcome(
  context: CommandContext,
  read: DefinitionsRead,
  how: {
    readonly mostWarnings: number;
    readonly fixed: number;
    readonly paths: ReadonlySet<string>;
  },
): ExitCode {
  const findings = definitionFindings(context, read);
  const files = how.paths.size === 0 ? read.sources.size : how.paths.size;
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  const errors = findings.length - warnings;
  printFindings(context, findings, { facts: { files, errors, warnings, fixed: how.fixed } });
  if (reportFormat(context) === "text") {
    const repaired = how.fixed === 0 ? "" : `, ${plural(how.fixed, "fix", "fixes")} made`;
    context.stdout.write(`${plural(files, "file")}: ${countOf(findings)}${repaired}.\n`);
  }
  return errors > 0 || warnings > how.mostWarnings ? EXIT.findings : EXIT.ok;
}

function numberOption(context: CommandContext, name: string): number | undefined {
  const text = context.options.text(name);
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text))
    throw new UsageError(`The option "--${name}" takes a number, not "${text}".`);
  return Number(text);
}
