import { newcombe, type Proportion } from "./newcombe.ts";

/** So many of so many, before and after. */
export interface ShareChange {
  readonly before: Proportion;
  readonly after: Proportion;
  /** The difference of the shares, the second less the first, and where it lies: an interval of 95 %. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/** The smallest change of a share that anybody wants to hear of. */
const SMALLEST_CHANGE = 0.05;

/** What is between two shares; nothing if one of them is of nothing. */
export function shareChange(before: Proportion, after: Proportion): ShareChange | undefined {
  if (before.of === 0 || after.of === 0) return undefined;
  const difference = after.count / after.of - before.count / before.of;
  return { before, after, difference, ...newcombe(before, after) };
}

/** Whether chance hardly explains the change, and it is large, or something came or went altogether. */
export function isNotable({ before, after, difference, low, high }: ShareChange): boolean {
  if (low <= 0 && high >= 0) return false;
  return howMuch({ before, after }) !== "some" || Math.abs(difference) >= SMALLEST_CHANGE;
}

/** Whether there was nothing before, nothing after, or something both times. */
export function howMuch({
  before,
  after,
}: Pick<ShareChange, "before" | "after">): "came" | "went" | "some" {
  if (before.count === 0 && after.count > 0) return "came";
  return before.count > 0 && after.count === 0 ? "went" : "some";
}
