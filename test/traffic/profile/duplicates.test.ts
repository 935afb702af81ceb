import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeProfiles } from "../../../generator/traffic/profile/merge.ts";
import { printProfile } from "../../../generator/traffic/profile/print-profile.ts";
import type { Profile } from "../../../generator/traffic/profile/profile.ts";
import { createProfiler } from "../../../generator/traffic/profile/profiler.ts";
import { readProfile } from "../../../generator/traffic/profile/read-profile.ts";
import { longRuns } from "../../support/long-runs.ts";
import { lab } from "./support/lab.ts";
import { profileWith } from "./support/field-profile.ts";

const event = "Lab.Taken";

/** The profile of texts of messages, each of them after one that is cut off. */
function profileOf(texts: readonly string[]): Profile {
  const profiler = createProfiler({ catalog: lab, event });
  for (const text of texts) {
    const bytes = Buffer.from(text);
    expect(profiler.addText({ bytes, from: 0, to: bytes.length - 1 }), text).toBe(false);
    expect(profiler.addText({ bytes, from: 0, to: bytes.length }), text).toBe(true);
  }
  return profiler.profile();
}

function repeatedIn(...texts: readonly string[]): number | undefined {
  return profileOf(texts).events[event]?.duplicates;
}

/** A profile of three messages with so many duplicate keys. */
function withDuplicates(duplicates: number): Profile {
  const profile = profileWith(3, {});
  const events = Object.entries(profile.events).map(([id, one]) => [id, { ...one, duplicates }]);
  return { ...profile, events: Object.fromEntries(events) };
}

/** JSON with keys that its objects may have again: its text, and how many those are. */
interface Written {
  readonly text: string;
  readonly duplicates: number;
}

const keys = ["Sample", "Kind", "Tubes", "ID", "Whole", "Parts", "Extensions", "Extra", "a b", ""];
const key = fc
  .tuple(fc.constantFrom(...keys), fc.boolean())
  .map(([name, isEscaped]): readonly [string, string] => [
    name,
    isEscaped ? name.replace(/^./, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`) : name,
  ]);

const scalar = fc
  .constantFrom("null", '""', '"9"', '"x\\n"', "1.5", "true", "{}", "[]")
  .map((text): Written => ({ text, duplicates: 0 }));

function sum(of: readonly Written[]): number {
  return of.reduce((all, { duplicates }) => all + duplicates, 0);
}

function object(value: fc.Arbitrary<Written>): fc.Arbitrary<Written> {
  return fc.array(fc.tuple(key, value), { maxLength: 6 }).map((members) => {
    const again = members.length - new Set(members.map(([[name]]) => name)).size;
    const parts = members.map(([[, shown], { text }]) => `"${shown}" : ${text}`);
    return {
      text: `{${parts.join(" , ")}}`,
      duplicates: again + sum(members.map(([, one]) => one)),
    };
  });
}

const { written } = fc.letrec<{ value: Written; written: Written }>((tie) => ({
  value: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    scalar,
    tie("written"),
    fc.array(tie("value"), { maxLength: 3 }).map((items) => ({
      text: `[${items.map(({ text }) => text).join()}]`,
      duplicates: sum(items),
    })),
  ),
  written: object(tie("value")),
}));

describe("keys that their object has again", () => {
  it("are counted wherever they are, and however they are written", () => {
    expect(repeatedIn('{"Whole":{"ID":"1","ID":"2","ID":"3"}}')).toBe(2);
    expect(repeatedIn('{"Tubes":[{"ID":"1","I\\u0044":"2"}]}')).toBe(1);
    expect(repeatedIn('{"Extensions":{"secret":1,"secret":2},"secret":1,"secret":2}')).toBe(2);
    expect(repeatedIn('{"Whole":{"ID":"1","ID":"2"},"Whole":{}}')).toBe(2);
  });

  it("are not the same keys of other objects, or other keys", () => {
    expect(repeatedIn('{"Whole":{"ID":"1","Parts":[{"ID":"1"},{"ID":"1"}]}}')).toBeUndefined();
    expect(repeatedIn('{"ID":1,"id":2,"ID ":3}', '{"ID":1}')).toBeUndefined();
  });

  it("are not the keys of a text before, or of one that is no message", () => {
    const profiler = createProfiler({ catalog: lab, event });
    for (const text of ['{"Whole":1,"Sample":2,', '{"Tubes":1,"Whole":2,"Sample":3}', '["a"]']) {
      const bytes = Buffer.from(text);
      profiler.addText({ bytes, from: 0, to: bytes.length });
    }
    expect(profiler.profile().events[event]).not.toHaveProperty("duplicates");
  });

  it("are summed over messages, and never named", () => {
    const profile = profileOf(['{"a":1,"a":2}', "{}", '{"b":1,"b":2,"b":3}']);
    const text = printProfile(profile);
    expect(text).toContain('\n      "duplicates": 3,\n');
    expect(text).toContain('\n      "undeclared": 2\n');
    expect(text).not.toMatch(/"[ab]"/);
    expect(readProfile(text)).toEqual({ profile });
  });

  it("count as their last value does, and are as many as there are", () => {
    fc.assert(
      fc.property(fc.array(written, { maxLength: 8 }), (all) => {
        const profile = profileOf(all.map(({ text }) => text));
        const profiler = createProfiler({ catalog: lab, event });
        for (const { text } of all) profiler.add(JSON.parse(text), Buffer.byteLength(text));
        const expected = profiler.profile();
        const duplicates = sum(all);
        expect(profile.events[event]?.duplicates ?? 0).toBe(duplicates);
        const events = Object.entries(profile.events).map(([id, one]) => {
          const { duplicates: _, ...others } = one;
          return [id, others];
        });
        expect({ ...profile, events: Object.fromEntries(events) }).toEqual(expected);
      }),
      { numRuns: longRuns(60) },
    );
  });
});

describe("a profile with such keys", () => {
  it("adds up with others, whichever of them has some", () => {
    const none = profileWith(3, {});
    const merged = (...profiles: readonly Profile[]): number | undefined =>
      mergeProfiles(profiles).events[event]?.duplicates;
    expect(merged(withDuplicates(2), none, withDuplicates(5))).toBe(7);
    expect(merged(none, withDuplicates(2))).toBe(2);
    expect(printProfile(mergeProfiles([none, none]))).not.toContain("duplicates");
  });

  it("is read, and so is one that does not tell of them", () => {
    for (const profile of [withDuplicates(2), profileWith(3, {})])
      expect(readProfile(printProfile(profile))).toEqual({ profile });
  });

  it.each([0, -1, 0.5, 2 ** 53, "2", null])("is refused with %s of them", (duplicates) => {
    const text = printProfile(withDuplicates(2)).replace(
      '"duplicates": 2',
      `"duplicates": ${JSON.stringify(duplicates)}`,
    );
    expect(readProfile(text).problem?.message).toBe(
      'This is no profile: "events": entry 1: "duplicates": expected a whole number from 1 to 2^53.',
    );
  });
});
