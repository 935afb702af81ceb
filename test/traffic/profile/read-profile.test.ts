import { describe, expect, it } from "vitest";
import { printProfile } from "../../../generator/traffic/profile/print-profile.ts";
import { readProfile } from "../../../generator/traffic/profile/read-profile.ts";
import { field, profileWith } from "./support/field-profile.ts";

const items = { count: 1, sum: 2, least: 2, most: 2, byDigits: [0, 0, 1] };
const profile = profileWith(3, {
  B: field(1, 2, { items }),
  A: field(2, 3, { codes: { "9": 1, "10": 1 }, otherCodes: 0, undeclared: 4 }),
});

/** The text of the profile with something replaced. */
function changed(from: string, to: string): string {
  const text = printProfile(profile);
  expect(text).toContain(from);
  return text.replace(from, to);
}

describe("printProfile", () => {
  it("sorts keys by code unit, also those that look like numbers", () => {
    const text = printProfile(profile);
    expect(text.indexOf('"10"')).toBeLessThan(text.indexOf('"9"'));
    expect(text.indexOf('"A"')).toBeLessThan(text.indexOf('"B"'));
    expect(text).toContain('"byDigits": [0, 0, 1]');
    expect(text.endsWith("}\n")).toBe(true);
  });
});

describe("readProfile", () => {
  it("gives back what was printed", () => {
    expect(readProfile(printProfile(profile))).toEqual({ profile });
  });

  it.each([
    ["[]", "This is no profile: expected an object."],
    ["{}", 'This is no profile: "canonProfile" is missing.'],
    [changed('"canonProfile": 1', '"canonProfile": 2'), '"canonProfile": expected 1, the form'],
    [changed('"faults": {}', '"faults": {}, "PHIX": 1'), "This is no profile: unknown member."],
    [changed('"faults": {}', '"faults": { "PHIX": 1 }'), '"faults": entry 1: not a name that'],
    [changed("Lab.Taken", "PHIX"), '"events": entry 1: not a name that can be here'],
    [changed('"B":', '"B..PHIX":'), '"fields": entry 2: not a name that can be here'],
    [changed('"10":', '"\\u001b[2J":'), '"codes": entry 2: not a name that can be here'],
    [changed('"empty": 0', '"empty": -1'), '"empty": expected a whole number from 0 to 2^53'],
    [changed('"empty": 0', '"empty": "PHIX"'), '"empty": expected a whole number'],
    [changed('"messages": 3,', '"messages": 4,'), "is not the sum of those of the event types"],
    [changed('"filled": 2', '"filled": 4'), 'entry 1: there are more than "chances"'],
    [changed('"filled": 2', '"filled": 1'), 'entry 1: "messages" does not fit "filled"'],
    [changed("[0, 0, 1]", "[0, 1, 1]"), '"items": "byDigits" does not add up to "count"'],
    [changed('"most": 2', '"most": 1'), '"sum" does not fit "least" and "most"'],
  ])("refuses %#", (text, expected) => {
    const { problem } = readProfile(text);
    expect(problem?.message).toContain(expected);
    expect(problem?.message).not.toContain("PHIX");
  });

  it("tells where a text is no JSON, and not what it is", () => {
    expect(readProfile('{\n  "PHIX": Smith')).toEqual({
      problem: { message: "This is no profile: it is no JSON.", line: 2, column: 11 },
    });
  });
});
