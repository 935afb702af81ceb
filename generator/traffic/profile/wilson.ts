import type { Interval } from "./interval.ts";

/** Of 100 such intervals, 95 hold the share that they are about. */
const Z = 1.96;

/**
 * Where a share lies of which we have seen a part: Wilson's score interval of 95 %. It is right for few
 * messages as well, and for shares near 0 and 1. `of` must be more than 0.
 */
export function wilson(count: number, of: number): Interval {
  const share = count / of;
  const spread = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const middle = share + Z ** 2 / (2 * of);
  const scale = 1 + Z ** 2 / of;
  return {
    // What is exact is said so, whatever is lost in calculating.
    low: count === 0 ? 0 : Math.max(0, (middle - spread) / scale),
    high: count === of ? 1 : Math.min(1, (middle + spread) / scale),
  };
}
