/**
 * A number from 0 to 2^32 - 1 that depends on the seed and the text only (FNV-1a, mixed as in
 * MurmurHash3). It is drawn by path instead of from a stream, so that a field which is added
 * leaves the values of all other fields as they were.
 */
function draw(seed: number, text: string): number {
  let hash = mixed(seed ^ 0x811c9dc5);
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return mixed(hash);
}

/** A number from 0 to `count` - 1. */
export function drawIndex(seed: number, text: string, count: number): number {
  return draw(seed, text) % count;
}

/**
 * Which of the rare samples a seed makes, if any. Samples hold what is usual at a place, so that they
 * are plausible; every tenth seed instead takes, one after the other, codes that no other would.
 */
export function rareTurn(seed: number): number | undefined {
  return seed % 10 === 0 ? seed / 10 : undefined;
}

/** One of the items. A list without items has none to give, which is a bug of the caller. */
export function pick<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("Bug in canon: nothing to pick from");
  return item;
}

/** This many digits, the first of which may be 0. */
export function digits(seed: number, text: string, count: number): string {
  return drawn(seed, text, { count, base: 10 });
}

/** This many hexadecimal digits. */
export function hexDigits(seed: number, text: string, count: number): string {
  return drawn(seed, text, { count, base: 16 });
}

interface Digits {
  readonly count: number;
  readonly base: number;
}

function drawn(seed: number, text: string, { count, base }: Digits): string {
  let state = draw(seed, text);
  let made = "";
  for (let at = 0; at < count; at += 1) {
    state = mixed(state + 0x9e3779b9);
    made += (state % base).toString(base);
  }
  return made;
}

/** The finalizer of MurmurHash3: every bit of the input moves every bit of the output. */
function mixed(number: number): number {
  let hash = number;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
