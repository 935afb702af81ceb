import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newBet } from "../../../generator/traffic/validate/bet.ts";
import { longRuns } from "../../support/long-runs.ts";

/** How many of so many messages are tried, if these get through. */
function tried(messages: number, getsThrough: (message: number) => boolean): number {
  const bet = newBet();
  let count = 0;
  for (let message = 0; message < messages; message += 1) {
    if (!bet.isOn()) continue;
    count += 1;
    bet.tell(getsThrough(message));
  }
  return count;
}

describe("a bet", () => {
  test("is on at first, and as long as all is won", () => {
    expect(tried(5000, () => true)).toBe(5000);
  });

  test("goes off if all is lost, and then only few are tried", () => {
    expect(tried(64, () => false)).toBe(64);
    expect(tried(65, () => false)).toBe(64);
    expect(tried(64 + 256, () => false)).toBe(64);
    const count = tried(100_000, () => false);
    expect(count).toBeGreaterThan(1000);
    expect(count).toBeLessThan(100_000 / 20);
  });

  test("comes back when messages get through again", () => {
    for (const lost of [64, 65, 300, 5000]) {
      const later = tried(lost + 10_000, (message) => message >= lost) - tried(lost, () => false);
      expect(later).toBeGreaterThan(10_000 - 257);
    }
  });

  test("goes off again however long it was won before", () => {
    const count = tried(20_000, (message) => message < 10_000);
    expect(count).toBeGreaterThan(10_000);
    expect(count).toBeLessThan(11_000);
  });

  test("stays on if more than every third gets through, and goes off if less do", () => {
    for (const shares of [2, 3])
      expect(tried(10_000, (message) => message % shares === 0)).toBe(10_000);
    expect(tried(10_000, (message) => message % 5 < 2)).toBe(10_000);
    for (const shares of [4, 5, 10])
      expect(tried(10_000, (message) => message % shares === 0)).toBeLessThan(5000);
  });

  test("stays on as long as no more than two of three are lost in any order that is not too uneven", () => {
    const block = fc.constantFrom(
      [true, false, false],
      [false, true, false],
      [false, false, true],
      [true, true, false],
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 400 }), (blocks) => {
        const all = blocks.flat();
        expect(tried(all.length, (message) => all[message] ?? true)).toBe(all.length);
      }),
      { numRuns: longRuns(100), seed: 7 },
    );
  });

  test("never stays off: of any stream some are tried again within 256 messages", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 50 }), (pattern) => {
        const bet = newBet();
        let since = 0;
        let longest = 0;
        for (let message = 0; message < 2000; message += 1) {
          since += 1;
          if (!bet.isOn()) continue;
          longest = Math.max(longest, since);
          since = 0;
          bet.tell(pattern[message % pattern.length] ?? false);
        }
        expect(longest).toBeLessThanOrEqual(257);
      }),
      { numRuns: longRuns(50), seed: 7 },
    );
  });
});
