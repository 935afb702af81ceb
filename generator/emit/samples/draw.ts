/**
 * A number from 0 to 2^32 - 1 that depends on the seed and the text only (FNV-1a, mixed as in
 * MurmurHash3). It is drawn by path instead of from a stream, so that a field which is added
 * leaves the values of all other fields as they were.
 */
export function draw(seed: number, text: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${seed}:${text}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A number from 0 to `count` - 1. */
export function drawIndex(seed: number, text: string, count: number): number {
  return draw(seed, text) % count;
}

/** One of the items. A list without items has none to give, which is a bug of the caller. */
export function pick<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("Bug in canon: nothing to pick from");
  return item;
}

/** This many digits, the first of which may be 0. */
export function digits(seed: number, text: string, count: number): string {
  return Array.from({ length: count }, (_, at) => drawIndex(seed, `${text}#${at}`, 10)).join("");
}
