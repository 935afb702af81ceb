import type { Result, Row } from "../measurement.ts";

const HEADER =
  "| measured | unit | subject | median | ratio | goal |\n| --- | --- | --- | --: | --- | --- |\n";

/** All results as one Markdown table. */
export function markdownTable(results: readonly Result[]): string {
  return HEADER + results.map(resultLines).join("");
}

function resultLines(result: Result): string {
  return result.rows
    .map((row, index) => {
      const [title, unit] = index === 0 ? [result.title, result.unit] : ["", ""];
      const cells = [title, unit, row.subject, rounded(row.value), ratio(row, result), goal(row)];
      return `| ${cells.join(" | ")} |\n`;
    })
    .join("");
}

function ratio(row: Row, { rows }: Result): string {
  if (row.against === undefined) return "";
  const other = rows.find(({ subject }) => subject === row.against);
  if (other === undefined) throw new Error(`"${row.against}" is not in the same result`);
  return `${rounded(row.value / other.value)} x ${other.subject}`;
}

function goal({ goal, value }: Row): string {
  if (goal === undefined) return "";
  return `${value <= goal ? "met" : "**missed**"}: ${rounded(goal)}`;
}

/** Two digits that mean something, for the noise of a shared machine is larger than the third. */
function rounded(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString("en-US");
  return String(Number(value.toPrecision(value >= 10 ? 3 : 2)));
}
