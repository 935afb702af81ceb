import type { Finding } from "./finding.ts";
import type { Rest } from "./format.ts";

/** Findings for programs, as one JSON document. */
export function renderJson(findings: readonly Finding[], rest: Rest): string {
  // A program has the place; it draws no frames.
  const diagnostics = findings.map((finding) => ({ ...finding, frame: undefined }));
  return `${JSON.stringify({ ...rest.facts, diagnostics, more: rest.more }, undefined, 2)}\n`;
}
