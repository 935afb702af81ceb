import { join } from "node:path";

import { didYouMean } from "../base/did-you-mean.ts";
import { BUMPS, type Bump } from "../compat/bump.ts";
import { RELEASE_CODES, type ReleaseCode } from "../registry/release/codes.ts";
import { isEditionName } from "../registry/release/edition-name.ts";
import type { Finding } from "../report/finding.ts";
import { releaseFacts, releaseTable } from "../report/release-table.ts";
import { release as runRelease, type ReleaseResult } from "../run/release.ts";
import { UsageError, type Command, type CommandContext } from "./command.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { definitionsFolder, outFolder, shownPath } from "./folders.ts";
import { outputFindings } from "./output-findings.ts";
import { definitionFindings, printFindings, reportFormat } from "./print-findings.ts";

type Released = Extract<ReleaseResult, { readonly outcome: "released" | "planned" }>;
type Unreleased = Exclude<ReleaseResult, Released>;

const LEVELS = BUMPS.filter((bump) => bump !== "none");

/** `canon release`. */
export const release: Command = {
  name: "release",
  summary: "Freezes the definitions as an edition, with the versions that its changes ask for.",
  usage: "release <edition> [--bump <Model>=<level>,...] [--dry-run]",
  examples: [
    "canon release 2026-11",
    "canon release 2026-11.1 --dry-run",
    "canon release 2026-12 --bump PatientAdmin=major",
  ],
  options: [
    {
      name: "bump",
      kind: "list",
      value: "<Model>=<level>,...",
      summary: "a larger bump of the version of a data model than its changes ask for",
    },
    { name: "dry-run", kind: "flag", summary: "does everything except writing the edition" },
  ],
  async run(context) {
    const edition = editionIn(context);
    const asked = askedBumps(context.options.list("bump"));
    const result = await runRelease({
      definitions: definitionsFolder(context),
      out: outFolder(context),
      edition,
      asked,
      today: new Date().toISOString().slice(0, 10),
      dryRun: context.options.flag("dry-run"),
      signal: context.signal,
    });
    return print(context, edition, result);
  },
};

function editionIn({ args }: CommandContext): string {
  const [edition, ...others] = args;
  // The month is never taken from the clock: a run that is repeated later would make something else.
  if (edition === undefined || others.length > 0) {
    throw new UsageError("Which edition?", 'Name it by its month: "canon release 2026-11".');
  }
  if (isEditionName(edition)) return edition;
  throw new UsageError(
    `"${edition}" is no name of an edition.`,
    "It is a year and a month, as in 2026-11; a second one in the month is 2026-11.1.",
  );
}

function askedBumps(texts: readonly string[]): ReadonlyMap<string, Bump> {
  const entries = texts.map((text) => {
    const [model = "", asked = ""] = text.split("=");
    const level = LEVELS.find((one) => one === asked);
    if (model === "" || level === undefined) {
      const hint = didYouMean(asked, LEVELS) ?? `The levels are ${LEVELS.join(", ")}.`;
      throw new UsageError(`"--bump" takes a data model and a level, not "${text}".`, hint);
    }
    return [model, level] as const;
  });
  return new Map(entries);
}

function print(context: CommandContext, edition: string, result: ReleaseResult): ExitCode {
  if (result.outcome === "released" || result.outcome === "planned") {
    printReleased(context, edition, result);
    return EXIT.ok;
  }
  printFindings(context, findingsOf(context, result), { facts: { outcome: result.outcome } });
  if (reportFormat(context) === "text") {
    context.stdout.write(`The edition ${edition} was not released.\n`);
  }
  return EXIT.findings;
}

function findingsOf(context: CommandContext, result: Unreleased): readonly Finding[] {
  switch (result.outcome) {
    case "refused":
      return definitionFindings(context, result);
    case "stale": {
      const out = outFolder(context);
      return outputFindings(result.problems, (path) => shownPath(context, join(out, path)));
    }
    case "uncommitted":
      return result.files.map((file) => ({
        severity: "error",
        code: "release-uncommitted" satisfies ReleaseCode,
        message: "The file has changes that are not committed.",
        hint: RELEASE_CODES["release-uncommitted"].remedy,
        file: shownPath(context, file),
      }));
  }
}

function printReleased(context: CommandContext, edition: string, result: Released): void {
  const { next, outcome, exceptions } = result;
  const path = shownPath(context, result.path);
  if (reportFormat(context) !== "text") {
    printFindings(context, [], {
      facts: { outcome, edition, path, ...releaseFacts(next), exceptions },
    });
    return;
  }
  const { stdout } = context;
  stdout.write(`${releaseTable(next, stdout.colours)}\n`);
  if (outcome === "planned") {
    stdout.write(`The edition ${edition} can be released. Nothing was written.\n`);
    return;
  }
  const which = exceptions.map((name) => `"${name}"`).join(", ");
  if (which !== "") stdout.write(`In exceptions.yaml, write "${edition}" for "next": ${which}.\n`);
  stdout.write(`${path} was written. Run "canon generate": the outputs tell of the edition.\n`);
}
