import type { IssueCode } from "./issue-code.ts";
import type { Issue, IssueSeverity } from "./issue.ts";

/** What was expected, what is there instead, and what else there is to say of it. */
export type Reason = readonly [expected: string, got?: string, remark?: string];

/** An issue whose place is still a list of names and indexes. */
export interface Found {
  readonly place: readonly (string | number)[];
  readonly code: IssueCode;
  readonly severity: IssueSeverity;
  readonly reason: Reason;
}

/** What was found so far. */
export interface Findings {
  /** How many issues are listed at most. */
  limit: number;
  /** The issues that are listed. */
  readonly found: Found[];
  /** How many there are, listed or not. */
  errors: number;
  warnings: number;
}

/** Notes an issue. Past the limit it is only counted, but an error takes the place of a warning. */
export function note(findings: Findings, issue: Found): void {
  const { found, limit } = findings;
  const isError = issue.severity === "error";
  findings[isError ? "errors" : "warnings"] += 1;
  if (found.length >= limit) {
    if (!isError || findings.errors > limit) return;
    // Not findLastIndex: users compile this source, with the library of ES2022 too.
    found.splice(found.map(({ severity }) => severity).lastIndexOf("warning"), 1);
  }
  found.push(issue);
}

/** The issues that are listed; the last one tells if there are more. */
export function listed({ limit, found, errors, warnings }: Findings): readonly Found[] {
  const count = errors + warnings;
  if (count <= limit) return found;
  const severity = errors === 0 ? "warning" : "error";
  const reason: Reason = [`at most ${limit} issues to list`, `${count}`];
  return [...found, { place: [], code: "too-many-issues", severity, reason }];
}

/** What was found, as it is shown. */
export function issueOf({ place, code, severity, reason }: Found): Issue {
  const [expected, got, remark = ""] = reason;
  const message = `expected ${expected}${got === undefined ? "" : `, got ${got}`}${remark}`;
  const issue = { path: pathText(place), code, message, severity, expected };
  return got === undefined ? issue : { ...issue, got };
}

/** A place as people read it: `Patient.Identifiers[0].ID`. */
export function pathText(place: readonly (string | number)[]): string {
  return place
    .map((step, at) => (typeof step === "number" ? `[${step}]` : at === 0 ? step : `.${step}`))
    .join("");
}
