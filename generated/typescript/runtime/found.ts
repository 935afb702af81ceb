import type { IssueCode } from "./issue-code.js";
import type { IssueSeverity } from "./issue.js";

/** An issue whose place is still a list of names and indexes. */
export interface Found {
  readonly place: readonly (string | number)[];
  readonly code: IssueCode;
  readonly message: string;
  readonly severity: IssueSeverity;
}

/** What was found so far. */
export interface Findings {
  /** How many issues are listed at most. */
  readonly limit: number;
  readonly found: Found[];
  /** How many of `found` are warnings. */
  warnings: number;
  /** How many issues were only counted. */
  unlisted: number;
  valid: boolean;
}

/** Notes an issue. Past the limit it is only counted, but an error takes the place of a warning. */
export function note(findings: Findings, issue: Found): void {
  const { found, limit } = findings;
  const isError = issue.severity === "error";
  if (isError) findings.valid = false;
  if (found.length >= limit) {
    findings.unlisted += 1;
    if (!isError || findings.warnings === 0) return;
    // Not findLastIndex: users compile this source, with the library of ES2022 too.
    found.splice(found.map(({ severity }) => severity).lastIndexOf("warning"), 1);
    findings.warnings -= 1;
  }
  found.push(issue);
  if (!isError) findings.warnings += 1;
}

/** The issues that are listed; the last one tells if there are more. */
export function listed({ found, unlisted, valid }: Findings): readonly Found[] {
  if (unlisted === 0) return found;
  const message = `${unlisted} more ${unlisted === 1 ? "issue is" : "issues are"} not listed`;
  return [
    ...found,
    { place: [], code: "too-many-issues", message, severity: valid ? "warning" : "error" },
  ];
}

/** A place as people read it: `Patient.Identifiers[0].ID`. */
export function pathText(place: readonly (string | number)[]): string {
  let path = "";
  for (const step of place) {
    if (typeof step === "number") path += `[${step}]`;
    else path += path === "" ? step : `.${step}`;
  }
  return path;
}
