import type { Both } from "./sides.ts";

/** Things of two sides: those of both, and those of one alone. */
export interface NamePairs<T> {
  readonly both: readonly Both<T>[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/** Pairs things by their names in definitions, and what is left by their names on the wire. */
export function namePairs<T extends { readonly name: string; readonly title: string }>(
  before: Iterable<T>,
  after: Iterable<T>,
): NamePairs<T> {
  const both: Both<T>[] = [];
  let [removed, added] = [[...before], [...after]];
  for (const key of ["name", "title"] as const) {
    const byKey = new Map(added.map((thing) => [thing[key], thing]));
    for (const thing of removed) {
      const same = byKey.get(thing[key]);
      if (same !== undefined) both.push({ before: thing, after: same });
    }
    const paired = new Set(both.flatMap((pair) => [pair.before, pair.after]));
    removed = removed.filter((thing) => !paired.has(thing));
    added = added.filter((thing) => !paired.has(thing));
  }
  return { both, removed, added };
}
