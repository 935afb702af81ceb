import { describe, expect, it } from "vitest";
import { newcombe } from "../../../generator/traffic/profile/newcombe.ts";
import { wilson } from "../../../generator/traffic/profile/wilson.ts";

describe("wilson", () => {
  it.each([
    [0, 10, 0, 0.278],
    [10, 10, 0.722, 1],
    [50, 100, 0.404, 0.596],
    [81, 263, 0.255, 0.366],
    [1, 29, 0.006, 0.172],
  ])("%i of %i lies from %f to %f", (count, of, low, high) => {
    const interval = wilson(count, of);
    expect(interval.low).toBeCloseTo(low, 3);
    expect(interval.high).toBeCloseTo(high, 3);
  });

  it("ends at 0 and 1 exactly", () => {
    for (const of of [1, 3, 7, 1e6, 2 ** 50]) {
      expect(wilson(0, of).low).toBe(0);
      expect(wilson(of, of).high).toBe(1);
    }
  });
});

describe("newcombe", () => {
  // Newcombe, Statistics in Medicine 17 (1998), table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [10, 10, 0, 10, 0.6075, 1],
  ])("%i of %i is above %i of %i by %f to %f", (count, of, other, ofOther, low, high) => {
    const interval = newcombe({ count: other, of: ofOther }, { count, of });
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
});
