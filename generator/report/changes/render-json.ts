import type { ChangeReport, ReportedChange } from "./change-report.ts";

/**
 * Changes for programs, as one JSON document: `before`, `after`, `changes` and `versions`. A change has all
 * its places and witnesses, `definedAt` with file and position, `promise` if it breaks one, and `exception`
 * if that was agreed upon.
 */
export function renderChangeJson(report: ChangeReport): string {
  const { changes, ...rest } = report;
  return `${JSON.stringify({ ...rest, changes: changes.map(changeFacts) }, undefined, 2)}\n`;
}

/** One change as programs get it. */
export function changeFacts({ change, place, promise, exception }: ReportedChange): object {
  const { span: _span, ...facts } = change;
  return {
    ...facts,
    ...(place === undefined ? {} : { definedAt: { ...place, frame: undefined } }),
    promise,
    ...(exception === undefined
      ? {}
      : {
          exception: {
            name: exception.name,
            reason: exception.reason,
            approvedBy: exception.approvedBy,
            expires: exception.expires,
          },
        }),
  };
}
