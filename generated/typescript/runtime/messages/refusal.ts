import { issueOf, type Reason } from "../found.js";
import type { IssueCode } from "../issue-code.js";
import type { Issue } from "../issue.js";

/** The error that something is not what it should be. */
export function refusal(place: readonly string[], code: IssueCode, reason: Reason): Issue {
  return issueOf({ place, code, severity: "error", reason });
}
