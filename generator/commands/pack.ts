import { resolve } from "node:path";

import { pack as runPack } from "../run/pack.ts";
import { UsageError, type Command } from "./command.ts";
import { definitionsFolder } from "./folders.ts";
import { printResult } from "./print-result.ts";

/** `canon pack`. */
export const pack: Command = {
  name: "pack",
  summary: "Builds an npm package per data model, and one of all.",
  usage: "pack [--check] [--force]",
  examples: ["canon pack", "canon pack --out build/packages"],
  options: [
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
    const out = resolve(context.cwd, options.text("out") ?? "dist/packages");
    const result = await runPack({
      definitions: definitionsFolder(context),
      out,
      check: options.flag("check"),
      force: options.flag("force"),
      signal,
    });
    return printResult(context, out, result);
  },
};
