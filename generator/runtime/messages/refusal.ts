import { issueOf, type Reason } from "../found.ts";
import type { IssueCode } from "../issue-code.ts";
import type { Issue } from "../issue.ts";

/** The error that something is not what it should be. */
export function refusal(place: readonly string[], code: IssueCode, reason: Reason): Issue {
  return issueOf({ place, code, severity: "error", reason });
}
