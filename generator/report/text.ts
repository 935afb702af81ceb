import type { Finding } from "./finding.ts";
import { painter, type Paint } from "./paint.ts";
import type { RenderOptions } from "./format.ts";
import { visible } from "./visible.ts";

/** Findings for people: `file:line:column severity code message`, the source, and what to do. */
export function renderText(findings: readonly Finding[], options: RenderOptions): string {
  const paint = painter(options.colours);
  return findings.map((finding) => block(finding, paint)).join("");
}

function block(finding: Finding, paint: Paint): string {
  const severity = paint(finding.severity === "error" ? "red" : "yellow", finding.severity);
  const path = finding.path === undefined ? "" : `${visible(finding.path)}: `;
  const lines = [
    `${paint("bold", placeOf(finding))} ${severity} ${finding.code} ${path}${visible(finding.message)}`,
  ];
  if (finding.frame !== undefined) lines.push(...indented(finding.frame));
  if (finding.hint !== undefined)
    lines.push(`  ${paint("cyan", "help:")} ${visible(finding.hint)}`);
  for (const other of finding.related ?? []) {
    lines.push(`  ${paint("cyan", "see:")} ${placeOf(other)} ${visible(other.message)}`);
  }
  return `${lines.join("\n")}\n`;
}

/** `definitions/types/Address.yaml:4:11`. */
function placeOf(finding: Pick<Finding, "file" | "start">): string {
  const { file, start } = finding;
  return start === undefined ? visible(file) : `${visible(file)}:${start.line}:${start.column}`;
}

function indented(frame: string): readonly string[] {
  return frame.split("\n").map((line) => `  ${line}`);
}
