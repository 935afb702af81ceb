/**
 * The name that a text may be meant for: the same but for case, spaces, hyphens and underscores, a
 * plural of it, or one or two edits away. Undefined if there is none; the first of equally near ones.
 */
export function nearestName(text: string, names: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let least = Infinity;
  for (const name of names) {
    const distance = distanceOf(text, name);
    if (distance < least) [nearest, least] = [name, distance];
  }
  return nearest;
}

/** Longer texts are no names. */
const LONGEST = 100;

function distanceOf(text: string, name: string): number {
  if (text.length > LONGEST) return Infinity;
  const [a, b] = [bare(text), bare(name)];
  if (a === b) return 0;
  if (singular(a) === singular(b)) return 1;
  // In a short name one letter says much: `DOB` is not `DOD`.
  const limit = Math.min(2, Math.floor(Math.min(a.length, b.length) / 4));
  return 1 + edits(a, b, limit);
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, "");
}

function singular(name: string): string {
  return name.replace(/ies$/, "y").replace(/s$/, "");
}

/**
 * How many letters must be inserted, removed, replaced, or swapped with their neighbour; infinitely
 * many if more than `limit`, which is small.
 */
function edits(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (limit === 0 || Math.abs(a.length - b.length) > limit) return Infinity;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  const after = (skipA: number, skipB: number): number =>
    1 + edits(a.slice(at + skipA), b.slice(at + skipB), limit - 1);
  const isSwapped = a[at] === b[at + 1] && a[at + 1] === b[at];
  return Math.min(after(1, 0), after(0, 1), after(1, 1), isSwapped ? after(2, 2) : Infinity);
}
