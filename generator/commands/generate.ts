import { didYouMean } from "../base/did-you-mean.ts";
import { generate as runGenerate } from "../run/generate.ts";
import { watchFolder } from "../run/watch-folder.ts";
import { UsageError, type Command, type CommandContext } from "./command.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { definitionsFolder, outFolder, shownPath } from "./folders.ts";
import { printResult } from "./print-result.ts";

/** `canon generate`. */
export const generate: Command = {
  name: "generate",
  summary: "Writes all outputs that the definitions make.",
  usage: "generate [--check] [--watch] [--only <names>] [--force]",
  examples: [
    "canon generate",
    "canon generate --check --format github",
    "canon generate --only types,json-schema",
  ],
  options: [
    {
      name: "check",
      kind: "flag",
      summary: "writes nothing, and fails if the output is not current",
    },
    { name: "watch", kind: "flag", summary: "runs again whenever a definition changes" },
    {
      name: "only",
      kind: "list",
      value: "<names>",
      summary: "runs these emitters only, separated by commas",
    },
    { name: "force", kind: "flag", summary: "overwrites files that were edited by hand" },
  ],
  async run(context) {
    const { options, args } = context;
    if (args.length > 0)
      throw new UsageError(`"canon generate" takes no argument such as "${args[0]}".`);
    if (options.flag("watch") && options.flag("check")) {
      throw new UsageError('"--watch" and "--check" exclude one another.');
    }
    await checkNames(options.list("only"));
    if (!options.flag("watch")) return await once(context);
    const definitions = definitionsFolder(context);
    context.stdout.write(`Watching ${shownPath(context, definitions)}. Stop with Ctrl+C.\n`);
    for await (const _ of watchFolder(definitions, context.signal)) await once(context);
    return EXIT.ok;
  },
};

async function once(context: CommandContext): Promise<ExitCode> {
  const { options, signal } = context;
  const out = outFolder(context);
  const result = await runGenerate({
    definitions: definitionsFolder(context),
    out,
    check: options.flag("check"),
    force: options.flag("force"),
    only: options.list("only"),
    signal,
  });
  return printResult(context, out, result);
}

async function checkNames(names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const { allEmitters } = await import("../run/all-emitters.ts");
  const known = allEmitters({ documents: [] }).map(({ name }) => name);
  for (const name of names) {
    if (known.includes(name)) continue;
    throw new UsageError(
      `There is no emitter "${name}".`,
      didYouMean(name, known) ?? `There are ${known.join(", ")}.`,
    );
  }
}
