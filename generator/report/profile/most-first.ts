import { compareBy } from "../../base/compare.ts";

/** Counts by what was counted: the most first, and in the order of their names where there are as many. */
export function mostFirst(
  counts: Readonly<Record<string, number>>,
): readonly (readonly [string, number])[] {
  return Object.entries(counts)
    .toSorted(compareBy(([name]) => name))
    .toSorted(([, a], [, b]) => b - a);
}
