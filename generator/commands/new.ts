import { join } from "node:path";

import { didYouMean } from "../base/did-you-mean.ts";
import type { SkeletonKind } from "../definition/skeleton.ts";
import { addDefinitions, hasDefinition } from "../run/save-definitions.ts";
import { UsageError, type Command } from "./command.ts";
import { EXIT } from "./exit-code.ts";
import { definitionsFolder, shownPath } from "./folders.ts";

/** The kinds, as they are written on the command line. */
const KINDS: ReadonlyMap<string, SkeletonKind> = new Map([
  ["model", "model"],
  ["event", "event"],
  ["type", "type"],
  ["value-set", "valueSet"],
  ["format", "format"],
]);

/** `canon new`; the word alone is reserved. */
export const newDefinition: Command = {
  name: "new",
  summary: "Starts a definition: a file that is valid, for you to fill in.",
  usage: "new <model, event, type, value-set or format> <name>",
  examples: [
    "canon new model Scheduling",
    "canon new event Scheduling.New",
    "canon new type Address",
    "canon new value-set Scheduling.VisitStatus",
  ],
  options: [],
  async run(context) {
    const [kindName, name, ...others] = context.args;
    if (kindName === undefined || name === undefined || others.length > 0) {
      throw new UsageError("New what?", `Usage: canon ${newDefinition.usage}`);
    }
    const kind = KINDS.get(kindName);
    if (kind === undefined) {
      const hint =
        didYouMean(kindName, KINDS.keys()) ?? `It is one of ${[...KINDS.keys()].join(", ")}.`;
      throw new UsageError(`There is no kind of definition "${kindName}".`, hint);
    }
    const { skeleton } = await import("../definition/skeleton.ts");
    const made = skeleton(kind, name);
    if (made.problem !== undefined) throw new UsageError(made.problem, made.hint);
    const folder = definitionsFolder(context);
    const [, model] = /^models\/([^/]+)\//.exec(made.file.path) ?? [];
    if (
      model !== undefined &&
      kind !== "model" &&
      !hasDefinition(folder, `models/${model}/model.yaml`)
    ) {
      throw new UsageError(
        `There is no data model "${model}".`,
        `Make it first: "canon new model ${model}".`,
      );
    }
    const path = shownPath(context, join(folder, made.file.path));
    if (addDefinitions(folder, [made.file]).length > 0) {
      context.stderr.write(`"${path}" is there already, and stays as it is.\n`);
      return EXIT.findings;
    }
    context.stdout.write(`${path}\n`);
    return EXIT.ok;
  },
};
