import { resolve } from "node:path";

import { nodeFileSystem } from "../run/file-system.ts";
import { buildSite, type BuildSiteResult } from "../run/site/build-site.ts";
import { readSite, type ReadSiteOptions } from "../run/site/read-site.ts";
import { SITE_CODES, type SiteCode } from "../site/codes.ts";
import { UNRELEASED } from "../site/site-of.ts";
import type { Site } from "../site/site.ts";
import type { CommandContext } from "./command.ts";
import { editionOptions } from "./edition-option.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { definitionsFolder, shownPath } from "./folders.ts";
import { definitionFindings, plural, printFindings, reportFormat } from "./print-findings.ts";
import { progressOn } from "./progress.ts";

/** `canon site build`. */
export async function siteBuild(context: CommandContext): Promise<ExitCode> {
  const started = performance.now();
  const { options, signal } = context;
  const shown = editionOptions(context, [UNRELEASED]);
  const out = resolve(context.cwd, options.text("out") ?? "dist/site");
  const read: ReadSiteOptions = {
    definitions: definitionsFolder(context),
    ...(shown.length === 0 ? {} : { shown }),
  };
  const { site, ...found } = await readSite(nodeFileSystem, read);
  if (site === undefined) {
    const errors = found.diagnostics.filter(({ severity }) => severity === "error");
    const findings = definitionFindings(context, { ...found, diagnostics: errors });
    printFindings(context, findings, { facts: { outcome: "invalid" } });
    return EXIT.findings;
  }
  const progress = progressOn(context.stderr);
  const onPart = (name: string): void => progress.show(`Writing ${name}`);
  const result = await buildSite({ site, read, out, signal, onPart }).finally(() => progress.end());
  return print(context, { site, out, result, ms: performance.now() - started });
}

interface Built {
  readonly site: Site;
  readonly out: string;
  readonly result: BuildSiteResult;
  readonly ms: number;
}

function print(context: CommandContext, { site, out, result, ms }: Built): ExitCode {
  const shown = shownPath(context, out);
  if (result.outcome === "refused") {
    const code: SiteCode = "site-folder";
    const { purpose: message, remedy: hint } = SITE_CODES[code];
    const finding = { severity: "error", code, message, hint, file: shown } as const;
    printFindings(context, [finding], { facts: { outcome: result.outcome } });
    return EXIT.findings;
  }
  const editions = site.editions.map(({ name }) => name);
  const { pages, files, bytes } = result;
  if (reportFormat(context) !== "text") {
    printFindings(context, [], { facts: { ...result, editions, milliseconds: Math.round(ms) } });
    return EXIT.ok;
  }
  const size = `${plural(pages, "page")}, ${plural(files, "file")}, ${(bytes / 1e6).toFixed(1)} MB`;
  const of = plural(editions.length, "edition");
  context.stdout.write(`${shown}: ${size} of ${of} in ${(ms / 1000).toFixed(1)} s.\n`);
  return EXIT.ok;
}
