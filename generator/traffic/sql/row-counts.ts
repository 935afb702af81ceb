import type { ProfileRow } from "./profile-row.ts";

/** The counts of one event type, found by what they are of. */
export interface RowCounts {
  /** A count that has no code; 0 if no row tells it. */
  count(path: string, measure: string): number;
  /** Counts by their codes. */
  byCode(path: string, measure: string): ReadonlyMap<string, number>;
}

/** Puts rows together: counts of the same add up, except those of the least and the most. */
export function rowCounts(rows: readonly ProfileRow[]): RowCounts {
  const counts = new Map<string, Map<string, number>>();
  for (const { path, measure, code, value } of rows) {
    const key = keyOf(path, measure);
    const byCode = counts.get(key) ?? new Map<string, number>();
    counts.set(key, byCode);
    const before = byCode.get(code ?? NO_CODE);
    const added = Number(value);
    byCode.set(code ?? NO_CODE, before === undefined ? added : together(measure, before, added));
  }
  return {
    count: (path, measure) => counts.get(keyOf(path, measure))?.get(NO_CODE) ?? 0,
    byCode: (path, measure) => counts.get(keyOf(path, measure)) ?? new Map(),
  };
}

/** The empty code is none that definitions can have. */
const NO_CODE = "";

function keyOf(path: string, measure: string): string {
  return `${measure} ${path}`;
}

function together(measure: string, a: number, b: number): number {
  if (measure.endsWith(".least")) return Math.min(a, b);
  return measure.endsWith(".most") ? Math.max(a, b) : a + b;
}
