import type { Severity } from "../../base/diagnostic.ts";
import type { MessagePlace } from "../read/message-read.ts";
import type { TrafficIssue, Verdict } from "./verdict.ts";

/** An issue, and the message that has it. */
export interface FoundIssue {
  readonly place: MessagePlace;
  readonly issue: TrafficIssue;
}

/** Keeps the first issues, as they come. */
export interface FirstIssues {
  readonly found: readonly FoundIssue[];
  add(verdict: Verdict): void;
}

/** Keeps the first errors and the first warnings, at most so many of each. */
export function firstIssues(most: number): FirstIssues {
  const found: FoundIssue[] = [];
  const isFirst = firstOfEach(most);
  return {
    found,
    add({ place, issues }) {
      for (const issue of issues) if (isFirst(issue.severity)) found.push({ place, issue });
    },
  };
}

/** Whether one more is among the first of its severity: however many warnings there are, they hide no error. */
export function firstOfEach(most: number): (severity: Severity) => boolean {
  const left = { error: most, warning: most };
  return (severity) => {
    left[severity] -= 1;
    return left[severity] >= 0;
  };
}
