import type { DefinitionsRead } from "../run/definitions-read.ts";
import { UsageError, type Command, type CommandContext } from "./command.ts";
import { chosenFiles } from "./chosen-files.ts";
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
  usage: "check [files or folders ...] [--fix] [--max-warnings <number>]",
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
    const fixed = context.options.flag("fix") ? await fixAll(context) : 0;
    const { files, ...read } = await readAndLint(context);
    return printOutcome(context, read, { mostWarnings, fixed, files });
  },
};

/** Fixes may uncover others, or overlap: this many rounds are enough for everything sensible. */
const ROUNDS = 10;

async function fixAll(context: CommandContext): Promise<number> {
  const [{ applyFixes }, { saveDefinitions }] = await Promise.all([
    import("../lint/apply-fixes.ts"),
    import("../run/save-definitions.ts"),
  ]);
  let fixed = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { diagnostics, sources } = await readAndLint(context);
    const { files, applied } = applyFixes([...sources.values()], diagnostics);
    if (files.length === 0) break;
    saveDefinitions(definitionsFolder(context), files);
    fixed += applied;
  }
  return fixed;
}

/** What was read and, of the files that the arguments choose, their number and what is wrong with them. */
async function readAndLint(
  context: CommandContext,
): Promise<DefinitionsRead & { readonly files: number }> {
  const { readDefinitions } = await import("../run/read-definitions.ts");
  const read = await readDefinitions(definitionsFolder(context), { lint: "all" });
  const isChosen = chosenFiles(context, read.sources);
  return {
    ...read,
    files: [...read.sources.keys()].filter(isChosen).length,
    diagnostics: read.diagnostics.filter(({ span }) => isChosen(span.file)),
  };
}

function printOutcome(
  context: CommandContext,
  read: DefinitionsRead,
  how: {
    readonly mostWarnings: number;
    readonly fixed: number;
    readonly files: number;
  },
): ExitCode {
  const { mostWarnings, fixed, files } = how;
  const findings = definitionFindings(context, read);
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  const errors = findings.length - warnings;
  printFindings(context, findings, { facts: { files, errors, warnings, fixed } });
  if (reportFormat(context) === "text") {
    const repaired = fixed === 0 ? "" : `, ${plural(fixed, "fix", "fixes")} made`;
    context.stdout.write(`${plural(files, "file")}: ${countOf(findings)}${repaired}.\n`);
  }
  return errors > 0 || warnings > mostWarnings ? EXIT.findings : EXIT.ok;
}

function numberOption(context: CommandContext, name: string): number | undefined {
  const text = context.options.text(name);
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text))
    throw new UsageError(`The option "--${name}" takes a number, not "${text}".`);
  return Number(text);
}
