import { compareText } from "../base/compare.ts";
import type { Finding } from "./finding.ts";
import type { Rest } from "./format.ts";

/** Findings as a SARIF 2.1.0 log, which code hosts and editors read. */
export function renderSarif(findings: readonly Finding[], rest: Rest): string {
  const codes = [...new Set(findings.map((finding) => finding.code))].toSorted(compareText);
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "canon", version: rest.version, rules: codes.map((id) => ({ id })) },
        },
        columnKind: "utf16CodeUnits",
        results: findings.map(resultOf),
        ...(rest.more === 0 ? {} : { properties: { more: rest.more } }),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function resultOf(finding: Finding): object {
  const path = finding.path === undefined ? "" : `${finding.path}: `;
  const hint = finding.hint === undefined ? "" : ` ${finding.hint}`;
  return {
    ruleId: finding.code,
    level: finding.severity,
    message: { text: `${path}${finding.message}${hint}` },
    locations: [locationOf(finding)],
    ...(finding.related === undefined
      ? {}
      : {
          relatedLocations: finding.related.map((other) => ({
            ...locationOf(other),
            message: { text: other.message },
          })),
        }),
  };
}

function locationOf({ file, start, end }: Pick<Finding, "file" | "start" | "end">): object {
  const artifactLocation = { uri: file.split("/").map(encodeURIComponent).join("/") };
  if (start === undefined) return { physicalLocation: { artifactLocation } };
  const region = {
    startLine: start.line,
    startColumn: start.column,
    ...(end === undefined ? {} : { endLine: end.line, endColumn: end.column }),
  };
  return { physicalLocation: { artifactLocation, region } };
}
