import { assertNever } from "../base/invariant.ts";
import { PUBLISH_CODES } from "../registry/publish/codes.ts";
import type { Finding } from "../report/finding.ts";
import { visible } from "../report/visible.ts";
import type { PublishedPackage, PublishOutcome } from "../run/publish/publish.ts";
import type { CommandContext } from "./command.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { shownPath } from "./folders.ts";
import { printFindings, reportFormat } from "./print-findings.ts";

/** Prints what came of each package, and returns the exit code for all of them. */
export function printPublished(
  context: CommandContext,
  registry: string,
  packages: readonly PublishedPackage[],
): ExitCode {
  const findings = packages.flatMap((one) => findingOf(context, one));
  const format = reportFormat(context);
  const facts = {
    registry,
    packages: packages.map(({ tarball: { name, version }, outcome }) => ({
      name,
      version,
      ...outcome,
    })),
  };
  if (format !== "text" || findings.length > 0) printFindings(context, findings, { facts });
  if (format === "text") context.stdout.write(tableOf(registry, packages));
  const failures = packages.flatMap(({ outcome }) =>
    outcome.kind === "failed" ? [outcome.message] : [],
  );
  for (const failure of failures) context.stderr.write(`${visible(failure)}\n`);
  if (failures.length > 0) return EXIT.environment;
  return findings.length > 0 ? EXIT.findings : EXIT.ok;
}

function tableOf(registry: string, packages: readonly PublishedPackage[]): string {
  const rows = packages.map(({ tarball: { name, version }, outcome }) => ({
    what: `${name} ${version}`,
    outcome: wordsOf(outcome),
  }));
  const width = Math.max(...rows.map(({ what }) => what.length));
  const lines = rows.map(({ what, outcome }) => `${what.padEnd(width)}  ${outcome}`);
  return `${[...lines, `${registry}: ${countOf(packages)}.`].join("\n")}\n`;
}

function wordsOf(outcome: PublishOutcome): string {
  switch (outcome.kind) {
    case "published":
      return `published as ${visible(outcome.tag)}`;
    case "planned":
      return `would be published as ${visible(outcome.tag)}`;
    case "same":
      return "is there already";
    case "kept":
      return `is there already, made by version ${visible(outcome.generator)} of canon`;
    case "unreleased":
    case "other":
      return "refused";
    case "failed":
      return "failed";
    case "waiting":
      return "not published";
    default:
      return assertNever(outcome);
  }
}

/** `3 published, 22 there already`. */
function countOf(packages: readonly PublishedPackage[]): string {
  const counted = new Map<string, number>();
  for (const { outcome } of packages) {
    const group = GROUPS[outcome.kind];
    counted.set(group, (counted.get(group) ?? 0) + 1);
  }
  return [...counted].map(([group, count]) => `${count} ${group}`).join(", ");
}

const GROUPS: Readonly<Record<PublishOutcome["kind"], string>> = {
  published: "published",
  planned: "to be published",
  same: "there already",
  kept: "there already",
  unreleased: "refused",
  other: "refused",
  failed: "failed",
  waiting: "not published",
};

function findingOf(
  context: CommandContext,
  { tarball, outcome }: PublishedPackage,
): readonly Finding[] {
  const { name, version, path } = tarball;
  const place = { severity: "error", file: shownPath(context, path) } as const;
  if (outcome.kind === "unreleased") {
    const code = "publish-unreleased";
    const message = `"${name}" has no version, because its definitions are not those of the newest edition.`;
    return [{ ...place, code, message, hint: PUBLISH_CODES[code].remedy }];
  }
  if (outcome.kind === "other") {
    const code = "publish-other";
    const message = `The registry has "${name}" ${version} already, with other files.`;
    return [{ ...place, code, message, hint: PUBLISH_CODES[code].remedy }];
  }
  return [];
}
