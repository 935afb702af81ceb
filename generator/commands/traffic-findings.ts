import type { Finding } from "../report/finding.ts";
import type { FoundIssue } from "../traffic/validate/first-issues.ts";

/** Issues of messages as findings about the file that the messages are in. */
export function trafficFindings(
  { name }: { readonly name: string },
  found: readonly FoundIssue[],
): readonly Finding[] {
  return found.map(({ place, issue }) => {
    const { line, column = 1, index } = place;
    const item = index === undefined ? "" : `[${index}]`;
    const path = item === "" || issue.path === "" ? item + issue.path : `${item}.${issue.path}`;
    const hint = issue.hint ?? HINTS[issue.code];
    return {
      file: name,
      ...(line !== undefined && { start: { line, column } }),
      ...(path !== "" && { path }),
      severity: issue.severity,
      code: issue.code,
      message: issue.message,
      ...(hint !== undefined && { hint }),
    };
  });
}

/** What helps on the command line. */
const HINTS: Readonly<Record<string, string>> = {
  "unknown-event": 'Say which one it is: "--event <Model.Event>".',
};
