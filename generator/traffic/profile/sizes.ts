import type { Sizes } from "./profile.ts";

/** A distribution that grows. */
export interface SizeCounter extends Sizes {
  count: number;
  sum: number;
  least: number;
  most: number;
  readonly byDigits: number[];
}

/** A distribution of nothing. */
export function newSizes(): SizeCounter {
  return { count: 0, sum: 0, least: 0, most: 0, byDigits: [] };
}

/** Adds a whole number, from 0 to 2^53. */
export function addSize(sizes: SizeCounter, size: number): void {
  if (sizes.count === 0 || size < sizes.least) sizes.least = size;
  if (size > sizes.most) sizes.most = size;
  sizes.count += 1;
  sizes.sum += size;
  const digits = binaryDigits(size);
  while (sizes.byDigits.length <= digits) sizes.byDigits.push(0);
  sizes.byDigits[digits] = (sizes.byDigits[digits] ?? 0) + 1;
}

/** The distribution of the numbers of both. */
export function mergeSizes(a: Sizes, b: Sizes): Sizes {
  if (a.count === 0) return b;
  if (b.count === 0) return a;
  const [longer, shorter] = a.byDigits.length < b.byDigits.length ? [b, a] : [a, b];
  return {
    count: a.count + b.count,
    sum: a.sum + b.sum,
    least: Math.min(a.least, b.least),
    most: Math.max(a.most, b.most),
    byDigits: longer.byDigits.map((count, digits) => count + (shorter.byDigits[digits] ?? 0)),
  };
}

/** 0 has none, 1 has one, 2 and 3 have two. */
function binaryDigits(size: number): number {
  return size < TWO_TO_32 ? 32 - Math.clz32(size) : 32 + binaryDigits(Math.floor(size / TWO_TO_32));
}

const TWO_TO_32 = 2 ** 32;
