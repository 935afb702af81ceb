import { join } from "node:path";

import { compareText } from "../base/compare.ts";
import { didYouMean } from "../base/did-you-mean.ts";
import { nodeFileSystem } from "../run/file-system.ts";
import { EDITIONS } from "../run/read-editions.ts";
import { UsageError, type CommandContext } from "./command.ts";
import { definitionsFolder } from "./folders.ts";

/** The edition that the user named with `--edition`; undefined if none was named. */
export function editionOption(context: CommandContext): string | undefined {
  const name = context.options.text("edition");
  if (name !== undefined) checkName(name, editionNames(context));
  return name;
}

/** The editions that the user named with `--edition`, which may also name what is not among them. */
export function editionOptions(
  context: CommandContext,
  others: readonly string[],
): readonly string[] {
  const names = context.options.list("edition");
  const known = [...editionNames(context), ...others];
  for (const name of names) checkName(name, known);
  return names;
}

function editionNames(context: CommandContext): readonly string[] {
  const folder = join(definitionsFolder(context), EDITIONS);
  const isThere = nodeFileSystem.kindOf(folder) === "folder";
  return (isThere ? nodeFileSystem.list(folder) : [])
    .filter((entry) => entry.name.endsWith(".json"))
    .map((entry) => entry.name.slice(0, -".json".length))
    .toSorted(compareText);
}

function checkName(name: string, names: readonly string[]): void {
  if (names.includes(name)) return;
  const all = names.length === 0 ? "There are no editions yet." : `There are ${names.join(", ")}.`;
  throw new UsageError(`There is no edition "${name}".`, didYouMean(name, names) ?? all);
}
