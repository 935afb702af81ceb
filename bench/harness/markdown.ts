import type { Goal, Result, Row } from "../measurement.ts";
import { median } from "./median.ts";

const HEADER =
  "| measured | unit | subject | median | min to max | ratio | goal |\n" +
  "| --- | --- | --- | --: | --: | --- | --- |\n";

/** All results as one Markdown table, their notes below it. */
export function markdownTable(results: readonly Result[]): string {
  const notes = results.flatMap(({ title, notes = [] }) =>
    notes.map((note) => `- ${title}: ${note}\n`),
  );
  const list = notes.length === 0 ? "" : `\n${notes.join("")}`;
  return HEADER + results.map(resultLines).join("") + list;
}

function resultLines(result: Result): string {
  return result.rows
    .map((row, index) => {
      const [title, unit] = index === 0 ? [result.title, result.unit] : ["", ""];
      const value = median(row.values);
      const ratio = ratioOf(row, result);
      const cells = [title, unit, row.subject, rounded(value), spread(row.values)];
      const relation = ratio === undefined ? "" : `${rounded(ratio)} x ${row.against}`;
      return `| ${[...cells, relation, verdict(row.goal, value, ratio)].join(" | ")} |\n`;
    })
    .join("");
}

function ratioOf(row: Row, { rows }: Result): number | undefined {
  if (row.against === undefined) return undefined;
  const other = rows.find(({ subject }) => subject === row.against);
  if (other === undefined) throw new Error(`"${row.against}" is not in the same result`);
  return median(row.values) / median(other.values);
}

function spread(values: readonly number[]): string {
  return values.length < 2
    ? ""
    : `${rounded(Math.min(...values))} to ${rounded(Math.max(...values))}`;
}

function verdict(goal: Goal | undefined, value: number, ratio: number | undefined): string {
  if (goal === undefined) return "";
  const measured = goal.of === "value" ? value : ratio;
  if (measured === undefined) throw new Error("a row with no ratio cannot have a goal for it");
  const { atMost, atLeast } = goal;
  const met = measured <= (atMost ?? Infinity) && measured >= (atLeast ?? -Infinity);
  const limits = [
    ...(atMost === undefined ? [] : [`at most ${rounded(atMost)}`]),
    ...(atLeast === undefined ? [] : [`at least ${rounded(atLeast)}`]),
  ];
  const unit = goal.of === "ratio" ? " x" : "";
  return `${met ? "met" : "**missed**"}: ${limits.join(", ")}${unit}`;
}

/** Two digits that mean something, for the noise of a shared machine is larger than the third. */
function rounded(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en-US");
  return String(Number(value.toPrecision(Math.abs(value) >= 10 ? 3 : 2)));
}
