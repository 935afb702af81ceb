import { join } from "node:path";

import { findingsOf, type Origin } from "../report/finding.ts";
import type { LocatedSide } from "../report/changes/locate-change.ts";
import { didYouMean } from "../base/did-you-mean.ts";
import type { ComparisonSide, SideOrigin } from "../run/comparison-side.ts";
import type { ComparisonSides } from "../run/comparison-sides.ts";
import { UsageError, type CommandContext } from "./command.ts";
import { shownPath } from "./folders.ts";
import { printFindings } from "./print-findings.ts";

/**
 * The side that a text names; undefined after its errors were printed. Throws a `UsageError` if there is
 * nothing of that name.
 */
export async function comparedSide(
  context: CommandContext,
  sides: ComparisonSides,
  text: string,
): Promise<ComparisonSide | undefined> {
  const read = await sides.side(text);
  switch (read.kind) {
    case "side":
      return read.side;
    case "unknown":
      throw new UsageError(read.message, read.hint);
    case "faulty":
      context.stderr.write(`"${read.origin.label}" cannot be compared, because it has errors.\n`);
      printFindings(context, findingsOf(read.diagnostics, originOf(context, read.origin)));
      return undefined;
  }
}

/** The side with the places of its files as people read them. */
export function locatedSide(context: CommandContext, side: ComparisonSide): LocatedSide {
  return { catalog: side.catalog, ...originOf(context, side) };
}

/** What was not made from files of definitions has one place: where it came from. */
function originOf(context: CommandContext, { sources, folder }: SideOrigin): Origin {
  const display = (file: string): string =>
    shownPath(context, sources.size === 0 ? folder : join(folder, file));
  return { sources, display };
}

/** The data models that `--model` names, which one side must have; undefined if all are meant. */
export function chosenModels(
  context: CommandContext,
  sides: readonly ComparisonSide[],
): ReadonlySet<string> | undefined {
  const names = context.options.list("model");
  const known = sides.flatMap(({ catalog }) => [...catalog.models.keys()]);
  for (const name of names) {
    if (known.includes(name)) continue;
    const hint = didYouMean(name, known) ?? "Name it as its folder is named.";
    throw new UsageError(`There is no data model "${name}".`, hint);
  }
  return names.length === 0 ? undefined : new Set(names);
}
