import type { Finding } from "./finding.ts";
import { visible } from "./visible.ts";

/** Findings as workflow commands of GitHub Actions, which shows them beside the changed lines. */
export function renderGithub(findings: readonly Finding[]): string {
  return findings.map((finding) => `${command(finding)}\n`).join("");
}

function command(finding: Finding): string {
  const { start, end } = finding;
  const properties = [
    ["file", finding.file],
    ...(start === undefined
      ? []
      : [
          ["line", String(start.line)],
          ["col", String(start.column)],
        ]),
    ...(end === undefined || end.line !== start?.line ? [] : [["endColumn", String(end.column)]]),
    ["title", finding.code],
  ].map(([name, value]) => `${name}=${property(value ?? "")}`);
  const path = finding.path === undefined ? "" : `${finding.path}: `;
  const hint = finding.hint === undefined ? "" : ` ${finding.hint}`;
  return `::${finding.severity} ${properties.join(",")}::${data(visible(`${path}${finding.message}${hint}`))}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
