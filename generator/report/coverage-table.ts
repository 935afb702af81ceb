import { RELIABILITIES } from "../catalog/rating.ts";
import { ASPECTS } from "../coverage/aspects.ts";
import type { ModelCoverage, Share } from "../coverage/coverage-of.ts";
import { painter } from "./paint.ts";

/** One line of the table. */
export interface CoverageRow {
  readonly label: string;
  readonly coverage: ModelCoverage;
}

/** Coverage as a table for people: shares of the fields that can have something, and ratings. */
export function coverageTable(rows: readonly CoverageRow[], colours: boolean): string {
  const aspects = ASPECTS.map(({ name }) => name);
  const heads = ["", "fields", ...aspects, "published", "observed", ...RELIABILITIES];
  const cells = rows.map(({ label, coverage }) => [
    label,
    String(coverage.fields),
    ...ASPECTS.map(({ name }) => percent(coverage.aspects[name])),
    percent({ have: coverage.published, of: coverage.fields }),
    percent({ have: coverage.observed, of: coverage.fields }),
    ...RELIABILITIES.map((rating) =>
      percent({ have: coverage.ratings[rating], of: coverage.fields }),
    ),
  ]);
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...cells.map((row) => (row[column] ?? "").length)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join("  ")
      .trimEnd();
  const paint = painter(colours);
  return [paint("bold", line(heads)), ...cells.map(line)].map((text) => `${text}\n`).join("");
}

/** Rounded down, so that only what is complete shows as 100 %. */
function percent({ have, of }: Share): string {
  return of === 0 ? "-" : `${Math.floor((have / of) * 100)} %`;
}
