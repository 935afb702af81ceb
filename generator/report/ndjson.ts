import type { Finding } from "./finding.ts";
import type { Rest } from "./format.ts";

/** Findings for programs, one JSON document in each line; the last one is what else there is to tell. */
export function renderNdjson(findings: readonly Finding[], rest: Rest): string {
  return findings.map(ndjsonLine).join("") + ndjsonEnd(rest);
}

/** The line of a finding. */
export function ndjsonLine(finding: Finding): string {
  return `${JSON.stringify({ ...finding, frame: undefined })}\n`;
}

/** The last line. */
export function ndjsonEnd({ facts, more }: Pick<Rest, "facts" | "more">): string {
  return `${JSON.stringify({ summary: { ...facts, more } })}\n`;
}
