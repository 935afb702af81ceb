import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createProfiler } from "../../../generator/traffic/profile/profiler.ts";
import { mergeProfiles } from "../../../generator/traffic/profile/merge.ts";
import { printProfile } from "../../../generator/traffic/profile/print-profile.ts";
import { readProfile } from "../../../generator/traffic/profile/read-profile.ts";
import type { Profile } from "../../../generator/traffic/profile/profile.ts";
import { longRuns } from "../../support/long-runs.ts";
import { lab } from "./support/lab.ts";
import { messages } from "./support/messages.ts";

const addressed = fc
  .tuple(messages, fc.boolean(), fc.nat({ max: 5000 }))
  .map(([message, isNamed, bytes]): readonly [unknown, number] => {
    const Meta = { DataModel: "Lab", EventType: "Taken" };
    const isObject = typeof message === "object" && !Array.isArray(message);
    return [isNamed && isObject ? { ...message, Meta } : message, bytes];
  });

function profileOf(all: readonly (readonly [unknown, number])[]): Profile {
  const profiler = createProfiler({ catalog: lab });
  for (const [message, bytes] of all) profiler.add(message, bytes);
  return profiler.profile();
}

describe("mergeProfiles", () => {
  it("gives the profile of the whole, however it was split, shuffled and put together", () => {
    const parts = fc.array(fc.array(addressed, { maxLength: 5 }), { maxLength: 5 });
    fc.assert(
      fc.property(parts, fc.infiniteStream(fc.nat()), (split, choice) => {
        const heap = split.map(profileOf);
        const take = (): Profile | undefined =>
          heap.splice((choice.next().value ?? 0) % Math.max(heap.length, 1), 1)[0];
        while (heap.length > 1) {
          const pair = [take(), take()].filter((profile) => profile !== undefined);
          heap.push(mergeProfiles(pair));
        }
        const whole = printProfile(profileOf(split.flat()));
        expect(printProfile(mergeProfiles(heap))).toBe(whole);
        const kept = readProfile(whole);
        expect(kept.problem).toBeUndefined();
        expect(kept.profile && printProfile(kept.profile)).toBe(whole);
      }),
      { numRuns: longRuns(25) },
    );
  });

  it("keeps what only one catalog counts", () => {
    const field = { chances: 1, filled: 1, null: 0, empty: 0, mistyped: 0, messages: 1 };
    const bytes = { count: 1, sum: 9, least: 9, most: 9, byDigits: [0, 0, 0, 0, 1] };
    const one = (extra: object): Profile => ({
      canonProfile: 1,
      messages: 1,
      faults: {},
      events: {
        "A.B": { messages: 1, bytes, undeclared: 0, fields: { C: { ...field, ...extra } } },
      },
    });
    const merged = mergeProfiles([one({ codes: { x: 1 }, otherCodes: 0 }), one({ formatted: 1 })]);
    expect(merged.events["A.B"]?.fields["C"]).toMatchObject({
      filled: 2,
      codes: { x: 1 },
      otherCodes: 0,
      formatted: 1,
    });
  });
});
