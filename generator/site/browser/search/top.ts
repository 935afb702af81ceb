import type { Result } from "./find.ts";

/** How many results are shown at once below the box, and how many of them may be of one kind if there are others. */
const SHOWN = 10;
const OF_ONE_KIND = 6;

/** The best results, in their order: not all are fields where codes and value sets match as well. */
export function topOf(results: readonly Result[]): readonly Result[] {
  const counts = new Map<string, number>();
  const [first, rest]: [Result[], Result[]] = [[], []];
  for (const result of results) {
    const { kind } = result.entry;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    (count <= OF_ONE_KIND ? first : rest).push(result);
  }
  const shown = new Set([
    ...first.slice(0, SHOWN),
    ...rest.slice(0, Math.max(0, SHOWN - first.length)),
  ]);
  return results.filter((result) => shown.has(result));
}
