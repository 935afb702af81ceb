import { join, resolve } from "node:path";

import { hasErrors } from "../base/diagnostic.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { ImportResult } from "../import/import.ts";
import { findingsOf } from "../report/finding.ts";
import { addDefinitions, hasDefinition } from "../run/save-definitions.ts";
import { sampleFiles } from "../run/sample-files.ts";
import { namesOf, schemaFiles, type SchemaFile } from "../run/schema-files.ts";
import { UsageError, type Command, type CommandContext } from "./command.ts";
import { EXIT } from "./exit-code.ts";
import { definitionsFolder, shownPath } from "./folders.ts";
import { loadCatalog } from "./load-catalog.ts";
import { plural, printFindings, reportFormat } from "./print-findings.ts";

/** `canon import`; the word alone is reserved. */
export const importDefinitions: Command = {
  name: "import",
  summary:
    "Makes definitions from JSON Schemas or sample messages, and finds the types that they share.",
  usage: "import <files or folders ...> [--samples] [--names <file>]",
  examples: [
    "canon import schemas --definitions imported",
    "canon import schemas/scheduling/new.json --definitions imported --names names.tsv",
    "canon import --samples messages --definitions imported",
  ],
  options: [
    {
      name: "samples",
      kind: "flag",
      summary: "reads messages (JSON, lists, NDJSON), and proposes what they have in common",
    },
    {
      name: "names",
      kind: "text",
      value: "<file>",
      summary: 'names as on the wire, one per line: "scheduling/new", a tab, "New"',
    },
  ],
  async run(context) {
    if (context.args.length === 0)
      throw new UsageError("Import what?", `Usage: canon ${importDefinitions.usage}`);
    const folder = definitionsFolder(context);
    // What is defined already is used, not written again.
    const isFirst = !hasDefinition(folder, "catalog.yaml");
    const catalog = isFirst ? undefined : await loadCatalog(context);
    if (!isFirst && catalog === undefined) return EXIT.findings;
    const { sources, result } = context.options.flag("samples")
      ? await fromSamples(context, catalog)
      : await fromSchemas(context, catalog);
    const failed = hasErrors(result.diagnostics);
    const taken = failed ? [] : addDefinitions(folder, result.files);
    printImport(context, { sources, result, folder, taken });
    return failed || taken.length > 0 ? EXIT.findings : EXIT.ok;
  },
};

interface Imported {
  readonly sources: readonly SchemaFile[];
  readonly result: ImportResult;
}

async function fromSchemas(
  context: CommandContext,
  catalog: Catalog | undefined,
): Promise<Imported> {
  const sources = context.args.flatMap((arg) => schemaFiles(resolve(context.cwd, arg)));
  const namesFile = context.options.text("names");
  const names =
    namesFile === undefined ? new Map<string, string>() : namesOf(resolve(context.cwd, namesFile));
  const { importSchemas } = await import("../import/import.ts");
  const known = catalog === undefined ? {} : { catalog };
  return { sources, result: importSchemas({ schemas: sources, names, ...known }) };
}

async function fromSamples(
  context: CommandContext,
  catalog: Catalog | undefined,
): Promise<Imported> {
  if (context.options.text("names") !== undefined)
    throw new UsageError("--names is for schemas.", "Messages say themselves what they are.");
  const sources = sampleFiles(context.args.map((arg) => resolve(context.cwd, arg)));
  const { importSamples } = await import("../import/samples/import-samples.ts");
  const known = catalog === undefined ? {} : { catalog };
  return { sources, result: importSamples({ files: sources, ...known }) };
}

function printImport(
  context: CommandContext,
  found: {
    readonly sources: readonly SchemaFile[];
    readonly result: ImportResult;
    readonly folder: string;
    readonly taken: readonly string[];
  },
): void {
  const { sources, result, folder, taken } = found;
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const display = (path: string): string => shownPath(context, byPath.get(path)?.from ?? path);
  const findings = findingsOf(result.diagnostics, { sources: byPath, display });
  const isText = reportFormat(context) === "text";
  const inFolder = (path: string): string => shownPath(context, join(folder, path));
  const written =
    taken.length > 0 || hasErrors(result.diagnostics) ? [] : result.files.map(({ path }) => path);
  const facts = { written: written.map(inFolder), taken: taken.map(inFolder) };
  if (!isText || findings.length > 0) printFindings(context, findings, { facts });
  if (!isText) return;
  for (const path of taken) context.stderr.write(`"${inFolder(path)}" is there already.\n`);
  const { length } = written;
  context.stdout.write(
    length === 0
      ? "Nothing was written.\n"
      : `${plural(length, "file")} written, with ${plural(result.types.length, "type")}.\n`,
  );
}
