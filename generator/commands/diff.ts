import { compareText } from "../base/compare.ts";
import { bumpOf } from "../compat/bump-of.ts";
import type { Change } from "../compat/change.ts";
import { exceptionsOf, NEXT } from "../compat/policy/exception.ts";
import { judge } from "../compat/policy/judge.ts";
import { versionAfter } from "../compat/version-after.ts";
import { changeFindings } from "../report/changes/change-findings.ts";
import type { ChangeReport, VersionRow } from "../report/changes/change-report.ts";
import { changeLocator } from "../report/changes/locate-change.ts";
import { isBreaking } from "../report/changes/words.ts";
import { REPORT_FORMATS } from "../report/format.ts";
import type { ComparisonSide } from "../run/comparison-side.ts";
import type { ComparisonSides } from "../run/comparison-sides.ts";
import { UsageError, type Command, type CommandContext } from "./command.ts";
import { chosenModels, comparedSide, locatedSide } from "./compared-side.ts";
import { EXIT } from "./exit-code.ts";
import { definitionsFolder } from "./folders.ts";
import { printFindings } from "./print-findings.ts";

/** `canon diff`. */
export const diff: Command = {
  name: "diff",
  summary:
    "Tells what changed, for senders, receivers and TypeScript code, and which version it asks for.",
  usage: "diff <from> [to] [--model <names>] [--all] [--witness]",
  examples: [
    "canon diff latest",
    "canon diff 2022-08 2023-03 --model Claim,Results",
    "canon diff main --format markdown",
    "canon diff node_modules/@canon/patient-admin --witness",
  ],
  options: [
    {
      name: "model",
      kind: "list",
      value: "<names>",
      summary: "tells of these data models only",
    },
    { name: "all", kind: "flag", summary: "lists all places of a change, not only the first ones" },
    {
      name: "witness",
      kind: "flag",
      summary: "shows the parts of made-up messages that prove what breaks",
    },
    {
      name: "format",
      kind: "text",
      value: "<format>",
      summary: `how changes are written: ${[...REPORT_FORMATS, "markdown"].join(", ")} (default: text)`,
      choices: [...REPORT_FORMATS, "markdown"],
    },
  ],
  async run(context) {
    const [from, to = ".", ...more] = context.args;
    if (from === undefined)
      throw new UsageError("Changes from what?", `Usage: canon ${diff.usage}`);
    if (more.length > 0)
      throw new UsageError(`"canon diff" compares two things, not "${more[0]}".`);
    const { comparisonSides } = await import("../run/comparison-sides.ts");
    const place = { cwd: context.cwd, definitions: definitionsFolder(context) };
    const sides = comparisonSides(place);
    const before = await comparedSide(context, sides, from);
    const after = before && (await comparedSide(context, sides, to));
    if (before === undefined || after === undefined) return EXIT.findings;
    await print(context, await reportOf(context, sides, { before, after }));
    return EXIT.ok;
  },
};

interface Pair {
  readonly before: ComparisonSide;
  readonly after: ComparisonSide;
}

async function reportOf(
  context: CommandContext,
  sides: ComparisonSides,
  { before, after }: Pair,
): Promise<ChangeReport> {
  const { changesBetween, proven } = await import("../run/comparison-changes.ts");
  const { editions } = sides.editions();
  const models = chosenModels(context, [before, after]);
  const pair = { before, after, editions, ...(models === undefined ? {} : { models }) };
  const changes = proven(changesBetween(pair), pair);
  const step = {
    from: before.edition?.name ?? editions.at(-1)?.name ?? "",
    to: after.edition?.name ?? NEXT,
  };
  const exceptions = exceptionsOf((await sides.working()).documents);
  const { violations, agreed } = judge(changes, step, exceptions);
  const judged = new Map([...violations, ...agreed].map((one) => [one.change, one]));
  const locate = changeLocator(locatedSide(context, before), locatedSide(context, after));
  return {
    before: before.label,
    after: after.label,
    changes: changes.map((change) => {
      const place = locate(change);
      return { change, ...(place === undefined ? {} : { place }), ...judged.get(change) };
    }),
    versions: versionRows(changes, { before, after }),
  };
}

function versionRows(changes: readonly Change[], { before, after }: Pair): readonly VersionRow[] {
  const models = [...new Set(changes.flatMap((change) => change.models))].toSorted(compareText);
  return models.map((model) => {
    const bump = bumpOf(changes, model);
    const was = before.edition?.versions.get(model);
    const is = after.edition?.versions.get(model) ?? (was && versionAfter(was, bump));
    const now = after.catalog.models.has(model) ? is : undefined;
    return {
      model,
      ...(was === undefined ? {} : { before: was }),
      ...(now === undefined ? {} : { now }),
      bump,
    };
  });
}

async function print(context: CommandContext, report: ChangeReport): Promise<void> {
  const { options, stdout } = context;
  switch (options.text("format") ?? "text") {
    case "json": {
      const { renderChangeJson } = await import("../report/changes/render-json.ts");
      stdout.write(renderChangeJson(report));
      return;
    }
    case "markdown": {
      const { renderChangeMarkdown } = await import("../report/changes/render-markdown.ts");
      stdout.write(renderChangeMarkdown(report));
      return;
    }
    case "github":
    case "sarif": {
      // Beside the lines of a review there is room for what somebody has to do something about.
      const shown = report.changes.filter(({ change }) => isBreaking(change) || change.meaning);
      const more = report.changes.length - shown.length;
      printFindings(context, changeFindings(shown, "warning"), { more });
      return;
    }
    default: {
      const { renderChangeText } = await import("../report/changes/render-text.ts");
      const [all, witness] = [options.flag("all"), options.flag("witness")];
      stdout.write(renderChangeText(report, { colours: stdout.colours, all, witness }));
    }
  }
}
