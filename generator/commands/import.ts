import { join, resolve } from "node:path";

import { hasErrors } from "../base/diagnostic.ts";
import type { ImportResult } from "../import/import.ts";
import { findingsOf } from "../report/finding.ts";
import { addDefinitions, hasDefinition } from "../run/save-definitions.ts";
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
    "Makes definitions from JSON Schemas, one per event type, and finds the types that they share.",
  usage: "import <files or folders ...> [--names <file>]",
  examples: [
    "canon import schemas --definitions imported",
    "canon import schemas/scheduling/new.json --definitions imported --names names.tsv",
  ],
  options: [
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
    const schemas = context.args.flatMap((arg) => schemaFiles(resolve(context.cwd, arg)));
    const namesFile = context.options.text("names");
    const names =
      namesFile === undefined
        ? new Map<string, string>()
        : namesOf(resolve(context.cwd, namesFile));
    const folder = definitionsFolder(context);
    // What is defined already is used, not written again.
    const isFirst = !hasDefinition(folder, "catalog.yaml");
    const catalog = isFirst ? undefined : await loadCatalog(context);
    if (!isFirst && catalog === undefined) return EXIT.findings;
    const { importSchemas } = await import("../import/import.ts");
    const result = importSchemas({ schemas, names, ...(catalog === undefined ? {} : { catalog }) });
    const failed = hasErrors(result.diagnostics);
    const taken = failed ? [] : addDefinitions(folder, result.files);
    printImport(context, { schemas, result, folder, taken });
    return failed || taken.length > 0 ? EXIT.findings : EXIT.ok;
  },
};

function printImport(
  context: CommandContext,
  found: {
    readonly schemas: readonly SchemaFile[];
    readonly result: ImportResult;
    readonly folder: string;
    readonly taken: readonly string[];
  },
): void {
  const { schemas, result, folder, taken } = found;
  const byPath = new Map(schemas.map((schema) => [schema.path, schema]));
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
