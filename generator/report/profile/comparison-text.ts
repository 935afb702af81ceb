import { groupBy } from "../../base/group-by.ts";
import { painter, type Paint } from "../paint.ts";
import { visible } from "../visible.ts";
import { columns, shortPath } from "./columns.ts";
import { comparisonRow, type NamedComparison } from "./comparison-rows.ts";
import { counted, grouped } from "../../site/parts/counted.ts";

/** How much of a comparison is told. */
export interface ComparisonTextOptions {
  readonly colours: boolean;
  /** Lists all changes, not only the biggest. */
  readonly all: boolean;
}

/** Changes that are listed where not all are wanted. */
const FIRST_CHANGES = 40;

const HEADS = [
  { head: "change" },
  { head: "field" },
  { head: "of" },
  { head: "before", align: "right" },
  { head: "after", align: "right" },
  { head: "difference", align: "right" },
] as const;

/** How two profiles differ, for people: the event type with the biggest change first. */
export function renderComparisonText(
  { before, after, comparison }: NamedComparison,
  { colours, all }: ComparisonTextOptions,
): string {
  const { messages, came, went, changes } = comparison;
  const paint = painter(colours);
  const shown = all ? changes : changes.slice(0, FIRST_CHANGES);
  const more = changes.length - shown.length;
  return [
    `${paint("bold", `${visible(before)} -> ${visible(after)}`)}: ` +
      `${grouped(messages.before)} -> ${counted(messages.after, "message")}, ${counted(changes.length, "change")}`,
    ...went.map(
      (event) => `only before: ${visible(event.event)}, ${counted(event.messages, "message")}`,
    ),
    ...came.map(
      (event) => `only after: ${visible(event.event)}, ${counted(event.messages, "message")}`,
    ),
    ...[...groupBy(shown, ({ event }) => event)].flatMap(([event, group]) => [
      "",
      paint("bold", visible(event)),
      ...groupLines(group.map(comparisonRow), paint),
    ]),
    ...(more === 0 ? [] : ["", `and ${counted(more, "smaller change")}: see all with "--all".`]),
    "",
  ].join("\n");
}

function groupLines(
  rows: readonly ReturnType<typeof comparisonRow>[],
  paint: Paint,
): readonly string[] {
  const cells = rows.map(({ what, path, of, before, after, change }) => [
    visible(what),
    path === undefined ? "(message)" : shortPath(visible(path)),
    of,
    before,
    after,
    change,
  ]);
  const { head, lines } = columns(HEADS, cells);
  return [`  ${paint("bold", head)}`, ...lines.map((line) => `  ${line}`)];
}
