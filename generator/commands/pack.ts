import { nodeFileSystem } from "../run/file-system.ts";
import { pack as runPack } from "../run/pack.ts";
import { writeTarballs } from "../run/tarballs.ts";
import { UsageError, type Command } from "./command.ts";
import { editionOption } from "./edition-option.ts";
import { EXIT } from "./exit-code.ts";
import { definitionsFolder, shownPath } from "./folders.ts";
import { packagesFolder, tarballsFolder } from "./packages-folder.ts";
import { plural, reportFormat } from "./print-findings.ts";
import { printResult } from "./print-result.ts";

/** `canon pack`. */
export const pack: Command = {
  name: "pack",
  summary: "Builds an npm package per data model, and one of all.",
  usage: "pack [--edition <edition>] [--tarballs <dir>] [--check] [--force]",
  examples: [
    "canon pack",
    "canon pack --out build/packages",
    "canon pack --edition 2023-03 --tarballs dist/tarballs",
  ],
  options: [
    {
      name: "edition",
      kind: "text",
      value: "<edition>",
      summary: "packs an edition, into dist/editions/<edition>, instead of the definitions",
    },
    {
      name: "tarballs",
      kind: "text",
      value: "<dir>",
      summary: "writes the packages as tarballs to this folder as well",
    },
    {
      name: "check",
      kind: "flag",
      summary: "writes nothing, and fails if the packages are not current",
    },
    { name: "force", kind: "flag", summary: "overwrites files that were edited by hand" },
  ],
  async run(context) {
    const { options, args, signal } = context;
    if (args.length > 0)
      throw new UsageError(`"canon pack" takes no argument such as "${args[0]}".`);
    const wantsTarballs = options.text("tarballs") !== undefined;
    if (wantsTarballs && options.flag("check"))
      throw new UsageError('"--tarballs" and "--check" exclude one another.');
    const edition = editionOption(context);
    const out = packagesFolder(context, edition);
    const result = await runPack({
      definitions: definitionsFolder(context),
      out,
      ...(edition === undefined ? {} : { edition }),
      check: options.flag("check"),
      force: options.flag("force"),
      signal,
    });
    const code = printResult(context, out, result);
    if (code !== EXIT.ok || !wantsTarballs) return code;
    const folder = tarballsFolder(context);
    const { length } = await writeTarballs(nodeFileSystem, out, folder);
    if (reportFormat(context) === "text")
      context.stdout.write(`${shownPath(context, folder)}: ${plural(length, "tarball")}.\n`);
    return code;
  },
};
