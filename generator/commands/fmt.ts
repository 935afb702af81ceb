import type { SourceFile } from "../base/source.ts";
import { join } from "node:path";

import type { Command } from "./command.ts";
import { chosenFiles } from "./chosen-files.ts";
import { EXIT } from "./exit-code.ts";
import { definitionsFolder, shownPath } from "./folders.ts";
import { definitionFindings, plural, printFindings, reportFormat } from "./print-findings.ts";

/** `canon fmt`. */
export const fmt: Command = {
  name: "fmt",
  summary: "Puts the keys of definitions in order and formats them, keeping comments.",
  usage: "fmt [files or folders ...] [--check]",
  examples: ["canon fmt", "canon fmt --check", "canon fmt definitions/types/Address.yaml"],
  options: [
    { name: "check", kind: "flag", summary: "writes nothing, and fails if something would change" },
  ],
  async run(context) {
    const folder = definitionsFolder(context);
    const [{ readDefinitions }, { reformat }, { saveDefinitions }] = await Promise.all([
      import("../run/read-definitions.ts"),
      import("../definition/reformat.ts"),
      import("../run/save-definitions.ts"),
    ]);
    const read = await readDefinitions(folder, { lint: "none" });
    const isChosen = chosenFiles(context, read.sources);
    const documents = read.documents.filter(({ source }) => isChosen(source.path));
    const known = new Set(read.documents.map(({ source }) => source.path));
    const changed = documents.flatMap((document): readonly SourceFile[] => {
      const { path, text } = document.source;
      const formatted = reformat(document);
      return formatted === text ? [] : [{ path, text: formatted }];
    });
    const isCheck = context.options.flag("check");
    if (!isCheck) saveDefinitions(folder, changed);
    // What does not keep to the grammar cannot be formatted. Other errors are for "canon check".
    const unread = read.diagnostics.filter(
      ({ span }) => isChosen(span.file) && !known.has(span.file),
    );
    const names = changed.map(({ path }) => shownPath(context, join(folder, path)));
    const findings = definitionFindings(context, { ...read, diagnostics: unread });
    const isText = reportFormat(context) === "text";
    if (!isText || findings.length > 0)
      printFindings(context, findings, { facts: { changed: names } });
    if (isText) {
      const verb = isCheck ? "to format" : "formatted";
      context.stdout.write([...names, `${plural(names.length, "file")} ${verb}.`, ""].join("\n"));
    }
    return findings.length > 0 || (isCheck && names.length > 0) ? EXIT.findings : EXIT.ok;
  },
};
