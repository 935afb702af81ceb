import type { NextVersions, VersionStep } from "../registry/release/next-versions.ts";
import { painter } from "./paint.ts";

const HEADS = ["", "before", "bump", "now", "changes"] as const;

/** The versions of a new edition as a table for people: those that moved, then how many did not. */
export function releaseTable(next: NextVersions, colours: boolean): string {
  const { steps, umbrella } = next;
  const moved = steps.filter(({ bump, before }) => bump !== "none" || before === undefined);
  const rows = [
    ...moved.map((step) => [
      step.model,
      step.before ?? "-",
      bumpWord(step),
      step.now ?? "-",
      String(step.changes.length),
    ]),
    ["all data models", umbrella.before ?? "-", bumpWord(umbrella), umbrella.now, ""],
  ];
  const widths = HEADS.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  const same = steps.length - moved.length;
  return [
    painter(colours)("bold", line(HEADS)),
    ...rows.map(line),
    ...(same === 0 ? [] : [`${same} data model${same === 1 ? "" : "s"} unchanged.`]),
  ]
    .map((text) => `${text}\n`)
    .join("");
}

/** The versions of a new edition for programs. */
export function releaseFacts({ steps, umbrella }: NextVersions): object {
  const models = steps.map(({ model, before, bump, now, changes }) => ({
    model,
    before,
    bump,
    now,
    changes: changes.length,
  }));
  return { models, umbrella };
}

function bumpWord({ before, now, bump }: VersionStep): string {
  if (now === undefined) return "removed";
  return before === undefined ? "new" : bump;
}
