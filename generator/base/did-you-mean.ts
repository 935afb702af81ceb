import { compareText } from "./compare.ts";

/** The candidates that `text` may be a misspelling of, nearest first, at most three. */
function suggestions(text: string, candidates: Iterable<string>): readonly string[] {
  const limit = Math.max(1, Math.floor(text.length * 0.4));
  const lower = text.toLowerCase();
  const near: { name: string; distance: number }[] = [];
  for (const name of new Set(candidates)) {
    if (Math.abs(name.length - text.length) > limit) continue;
    const distance = name.toLowerCase() === lower ? 0 : editDistance(lower, name.toLowerCase());
    if (distance <= limit) near.push({ name, distance });
  }
  near.sort((a, b) => a.distance - b.distance || compareText(a.name, b.name));
  return near.slice(0, 3).map((candidate) => candidate.name);
}

/** A sentence such as `Did you mean "Pet" or "Cat"?`, or undefined if nothing is near. */
export function didYouMean(text: string, candidates: Iterable<string>): string | undefined {
  const names = suggestions(text, candidates).map((name) => `"${name}"`);
  if (names.length === 0) return undefined;
  const last = names.length - 1;
  const list = last === 0 ? names[0] : `${names.slice(0, last).join(", ")} or ${names[last]}`;
  return `Did you mean ${list}?`;
}

/** Edits that turn one text into the other: insert, delete, replace, or swap two neighbours. */
function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let best = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + same,
      );
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (row > 1 && column > 1 && swapped)
        best = Math.min(best, (beforePrevious[column - 2] ?? 0) + 1);
      current.push(best);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
