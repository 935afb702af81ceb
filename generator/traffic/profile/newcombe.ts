import type { Interval } from "./interval.ts";
import { wilson } from "./wilson.ts";

/** So many of so many. */
export interface Proportion {
  readonly count: number;
  /** More than 0. */
  readonly of: number;
}

/**
 * Where the difference of two shares lies, the second less the first: Newcombe's interval of 95 %, made of
 * Wilson's. If it does not hold 0, chance hardly explains that they differ.
 */
export function newcombe(first: Proportion, second: Proportion): Interval {
  const [a, b] = [first.count / first.of, second.count / second.of];
  const [aroundA, aroundB] = [wilson(first.count, first.of), wilson(second.count, second.of)];
  return {
    low: b - a - Math.hypot(b - aroundB.low, aroundA.high - a),
    high: b - a + Math.hypot(aroundB.high - b, a - aroundA.low),
  };
}
