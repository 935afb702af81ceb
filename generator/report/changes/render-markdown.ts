import {
  bullets,
  code,
  document,
  heading,
  inline,
  joined,
  table,
  type Inline,
  type Markdown,
} from "../../emit/reference/markdown.ts";
import type { ChangeReport, ReportedChange } from "./change-report.ts";
import { groupsOf, type ChangeGroup } from "./groups.ts";
import { adviceOf, counted, effectTexts, isBreaking, purposeOf, valuesText } from "./words.ts";

/** Changes as a page or a comment of a code host. */
export function renderChangeMarkdown(report: ChangeReport): string {
  const { before, after, changes, versions } = report;
  const rows = versions.map((row) => [code(row.model), row.before ?? "", row.now ?? "", row.bump]);
  return document([
    heading(2, inline`Changes from ${before} to ${after}`),
    ...(changes.length === 0 ? [inline`None.`] : []),
    ...groupsOf(changes).flatMap(groupBlocks),
    ...(rows.length === 0 ? [] : [heading(3, "Versions")]),
    table(["Data model", "Version", "Next version", "Change"], rows),
  ]);
}

function groupBlocks({ title, changes }: ChangeGroup): readonly Markdown[] {
  return [heading(3, title), bullets(changes.map(changeItem))];
}

function changeItem({ change, promise, exception }: ReportedChange): Markdown {
  const { rule, subject, bump, meaning, places } = change;
  const values = valuesText(change);
  const parts: readonly Inline[] = [
    inline`**${bump}** ${code(rule)}: ${code(subject)}${values === "" ? "" : inline` (${values})`}${
      places.length > 1 ? `, at ${counted(places.length, "place")}` : ""
    }.`,
    `${purposeOf(change)}${isBreaking(change) ? ` ${adviceOf(change)}` : ""}`,
    ...(isBreaking(change) ? [`${effectTexts(change).join("; ")}.`] : []),
    ...(meaning === undefined ? [] : [meaning]),
    ...(promise === undefined ? [] : [`The promise: ${promise}`]),
    ...(exception === undefined
      ? []
      : [`Agreed upon by ${exception.approvedBy} until ${exception.expires}: ${exception.reason}`]),
  ];
  return joined(parts, " ");
}
