/** Where a number most likely lies. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
