import { groupBy } from "../../base/group-by.ts";
import { bullets, code, document, heading, inline, table } from "../../emit/reference/markdown.ts";
import type { EventPresence } from "../../traffic/profile/compare-profiles.ts";
import { comparisonRow, type NamedComparison } from "./comparison-rows.ts";
import { counted, grouped } from "../../site/parts/counted.ts";

const HEADS = ["Field", "Change", "Of", "Before", "After", "Difference"];

/** How two profiles differ, as a page or a comment of a code host. */
export function renderComparisonMarkdown({ before, after, comparison }: NamedComparison): string {
  const { messages, came, went, changes } = comparison;
  const groups = [...groupBy(changes, ({ event }) => event)];
  const presence =
    (when: string) =>
    ({ event, messages: count }: EventPresence) =>
      inline`Only ${when}: ${code(event)}, ${counted(count, "message")}`;
  return document([
    heading(2, inline`Profiles of ${before} and ${after}`),
    inline`${grouped(messages.before)} and ${counted(messages.after, "message")}, ${counted(changes.length, "change")}.`,
    bullets([...went.map(presence("before")), ...came.map(presence("after"))]),
    ...groups.flatMap(([event, group]) => [
      heading(3, event),
      table(
        HEADS,
        group
          .map(comparisonRow)
          .map((row) => [
            row.path === undefined ? "" : code(row.path),
            row.what,
            row.of,
            row.before,
            row.after,
            row.change,
          ]),
      ),
    ]),
  ]);
}
