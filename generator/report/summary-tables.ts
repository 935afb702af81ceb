import { compareText } from "../base/compare.ts";
import type { EventSummary, Summary } from "../traffic/validate/summary.ts";
import { painter } from "./paint.ts";
import { visible } from "./visible.ts";

/** Rows of a table, and paths of an issue, that are shown. The number of the others is told. */
const MOST_ROWS = 10;

/** The event types of a summary with most to tell first, and what is wrong with their messages, as tables. */
export function summaryTables(summary: Summary, colours: boolean): string {
  const bold = (text: string): string => painter(colours)("bold", text);
  return [eventTable(summary.events), issueTable(summary.events)]
    .filter((rows) => rows.length > 1)
    .map((rows) => {
      const [head = "", ...lines] = aligned(rows.slice(0, MOST_ROWS + 1));
      const more = rows.length - 1 - MOST_ROWS;
      return [bold(head), ...lines, ...(more > 0 ? [`and ${more} more`] : []), ""].join("\n");
    })
    .map((table) => `${table}\n`)
    .join("");
}

type Row = readonly [name: string, ...cells: string[]];

function eventTable(events: Summary["events"]): readonly Row[] {
  const sorted = Object.entries(events).toSorted(
    ([a, one], [b, other]) =>
      other.invalid - one.invalid || other.messages - one.messages || compareText(a, b),
  );
  return [
    ["event type", "messages", "invalid"],
    ...sorted.map(([id, { messages, invalid }]): Row => [
      id === "" ? "(none)" : id,
      String(messages),
      String(invalid),
    ]),
  ];
}

interface CodeCount {
  readonly code: string;
  readonly count: number;
  /** The most frequent first. */
  readonly paths: readonly (readonly [path: string, count: number])[];
}

function issueTable(events: Summary["events"]): readonly Row[] {
  return [
    ["issue", "times", "where"],
    ...countsByCode(Object.values(events)).map(({ code, count, paths }): Row => {
      const named = paths.filter(([path]) => path !== "");
      const shown = named.slice(0, MOST_ROWS).map(([path, times]) => `${visible(path)} ${times}`);
      const more = named.length - shown.length;
      return [
        code,
        String(count),
        [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(", "),
      ];
    }),
  ];
}

function countsByCode(events: readonly EventSummary[]): readonly CodeCount[] {
  const codes = new Map<string, Map<string, number>>();
  for (const { issues } of events) {
    for (const [code, paths] of Object.entries(issues)) {
      const counts = codes.get(code) ?? new Map<string, number>();
      codes.set(code, counts);
      for (const [path, times] of Object.entries(paths))
        counts.set(path, (counts.get(path) ?? 0) + times);
    }
  }
  const frequent = (a: readonly [string, number], b: readonly [string, number]): number =>
    b[1] - a[1] || compareText(a[0], b[0]);
  return [...codes]
    .map(([code, counts]) => {
      const paths = [...counts].toSorted(frequent);
      return { code, count: paths.reduce((sum, [, times]) => sum + times, 0), paths };
    })
    .toSorted((a, b) => frequent([a.code, a.count], [b.code, b.count]));
}

/** Names to the left, numbers to the right, and the last column as it is. */
function aligned(rows: readonly Row[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        if (column === 0) return cell.padEnd(width);
        return /^\d*$|^messages$|^invalid$|^times$/.test(cell) ? cell.padStart(width) : cell;
      })
      .join("  ")
      .trimEnd(),
  );
}
