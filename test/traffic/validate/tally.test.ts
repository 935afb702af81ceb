import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addSummaries, newTally } from "../../../generator/traffic/validate/tally.ts";
import type { Verdict } from "../../../generator/traffic/validate/verdict.ts";
import { longRuns } from "../../support/long-runs.ts";

const issue = fc.record({
  severity: fc.constantFrom("error" as const, "warning" as const),
  code: fc.constantFrom("type" as const, "value-set" as const, "unknown-field" as const),
  path: fc.constantFrom("", "Reader.Name", "Remarks[0]", "Remarks[12]", "__proto__.constructor"),
  message: fc.constant("expected string, got number"),
});
const verdict: fc.Arbitrary<Verdict> = fc
  .record({
    event: fc.constantFrom(undefined, "Library.Lent", "Library.Returned", "__proto__"),
    issues: fc.array(issue, { maxLength: 3 }),
  })
  .map(({ event, issues }) => {
    const valid = issues.every(({ severity }) => severity === "warning");
    return { place: {}, ...(event !== undefined && { event }), valid, issues };
  });

function summaryOf(verdicts: readonly Verdict[]) {
  const tally = newTally();
  for (const one of verdicts) tally.add(one, 10);
  return tally.summary();
}

describe("a summary", () => {
  test("is the sum of the summaries of any parts, in any order, to the byte", () => {
    fc.assert(
      fc.property(fc.array(verdict), fc.array(fc.nat(3)), (verdicts, homes) => {
        const parts = [0, 1, 2, 3].map((home) =>
          verdicts.filter((_, index) => (homes[index] ?? 0) === home),
        );
        const [a, b, c, d] = parts.map(summaryOf);
        if (!a || !b || !c || !d) throw new Error("unreachable");
        const whole = JSON.stringify(summaryOf(verdicts));
        expect(JSON.stringify(addSummaries(addSummaries(d, b), addSummaries(a, c)))).toBe(whole);
        expect(JSON.stringify(addSummaries(a, addSummaries(b, addSummaries(c, d))))).toBe(whole);
      }),
      { numRuns: longRuns(200), seed: 7 },
    );
  });

  test("adds up in itself", () => {
    fc.assert(
      fc.property(fc.array(verdict), (verdicts) => {
        const { messages, invalid, errors, warnings, bytes, events } = summaryOf(verdicts);
        const all = Object.values(events);
        const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
        expect(messages).toBe(verdicts.length);
        expect(bytes).toBe(10 * messages);
        expect(sum(all.map((event) => event.messages))).toBe(messages);
        expect(sum(all.map((event) => event.invalid))).toBe(invalid);
        const counts = all.flatMap(({ issues }) => Object.values(issues).flatMap(Object.values));
        expect(sum(counts.map(Number))).toBe(errors + warnings);
      }),
      { numRuns: longRuns(200), seed: 8 },
    );
  });

  test("counts by path without positions, and never by a name that no definition declares", () => {
    const at = (code: "type" | "unknown-field", path: string): Verdict => ({
      place: {},
      event: "Library.Lent",
      valid: false,
      issues: [{ severity: "error", code, path, message: "" }],
    });
    const deep = Array.from({ length: 40 }, () => "Part").join(".");
    const { events } = summaryOf([
      at("type", "Remarks[0]"),
      at("type", "Remarks[17]"),
      at("unknown-field", "Reader.PHIX"),
      at("unknown-field", "PHIX"),
      at("type", deep),
    ]);
    expect(events["Library.Lent"]?.issues).toEqual({
      type: { "Remarks[]": 2, [deep.slice(0, 16 * 5 - 1)]: 1 },
      "unknown-field": { "": 1, Reader: 1 },
    });
  });
});
