import type { Finding } from "./finding.ts";
import { MOST_FINDINGS, type RenderOptions } from "./format.ts";
import { renderGithub } from "./github.ts";
import { renderJson } from "./json.ts";
import { renderJunit } from "./junit.ts";
import { renderNdjson } from "./ndjson.ts";
import { renderSarif } from "./sarif.ts";
import { renderText } from "./text.ts";

/** Writes findings in a format: the first 100, or `most`, errors before warnings if there are more, and the number of the others. */
export function render(findings: readonly Finding[], options: RenderOptions): string {
  const { version, facts = {}, most = MOST_FINDINGS } = options;
  const shown = firstOf(findings, most);
  const rest = { more: findings.length - shown.length + (options.more ?? 0), version, facts };
  switch (options.format) {
    case "text":
      return renderText(shown, options) + (rest.more === 0 ? "" : `and ${rest.more} more\n`);
    case "json":
      return renderJson(shown, rest);
    case "ndjson":
      return renderNdjson(shown, rest);
    case "github":
      return renderGithub(shown) + (rest.more === 0 ? "" : `::notice::and ${rest.more} more\n`);
    case "sarif":
      return renderSarif(shown, rest);
    case "junit":
      return renderJunit(shown, rest);
  }
}

function firstOf(findings: readonly Finding[], most: number): readonly Finding[] {
  if (findings.length <= most) return findings;
  const errors = findings.filter((finding) => finding.severity === "error");
  const warnings = findings.filter((finding) => finding.severity === "warning");
  return [...errors, ...warnings].slice(0, most);
}
