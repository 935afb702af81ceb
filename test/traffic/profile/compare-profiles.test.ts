import { describe, expect, it } from "vitest";
import { compareProfiles } from "../../../generator/traffic/profile/compare-profiles.ts";
import type { FieldProfile } from "../../../generator/traffic/profile/profile.ts";
import { field, profileWith } from "./support/field-profile.ts";

type Fields = Readonly<Record<string, FieldProfile>>;

function changes(before: Fields, after: Fields) {
  return compareProfiles(profileWith(1000, before), profileWith(1000, after)).changes;
}

describe("compareProfiles", () => {
  it("finds nothing where nothing but chance is", () => {
    expect(changes({ A: field(500, 1000) }, { A: field(520, 1000) })).toEqual([]);
    expect(changes({ A: field(0, 1000) }, { A: field(1, 1000) })).toEqual([]);
  });

  it("leaves out what is certain, but small", () => {
    const before = profileWith(1e6, { A: field(500_000, 1e6) });
    const after = profileWith(1e6, { A: field(530_000, 1e6) });
    expect(compareProfiles(before, after).changes).toEqual([]);
  });

  it("tells what is filled more or less, came or went, the biggest first", () => {
    const before = {
      A: field(500, 1000),
      B: field(900, 1000),
      C: field(0, 1000),
      D: field(20, 1000),
    };
    const after = {
      A: field(600, 1000),
      B: field(300, 1000),
      C: field(30, 1000),
      D: field(0, 1000),
    };
    const told = changes(before, after).map((one) =>
      one.kind === "field" ? [one.path, one.how, one.ofMessages.difference.toFixed(2)] : one,
    );
    expect(told).toEqual([
      ["B", "less", "-0.60"],
      ["A", "more", "0.10"],
      ["C", "came", "0.03"],
      ["D", "went", "-0.02"],
    ]);
  });

  it("tells of an object, not of all that went with it", () => {
    const before = { A: field(900, 1000), "A.B": field(890, 900), "A.C": field(450, 900) };
    const after = { A: field(300, 1000), "A.B": field(297, 300), "A.C": field(300, 300) };
    const told = changes(before, after).map((one) => (one.kind === "field" ? one.path : one.kind));
    expect(told).toEqual(["A", "A.C"]);
  });

  it("tells of codes that came or went, and of other codes as a share", () => {
    const before = { A: field(100, 1000, { codes: { x: 90, y: 10 }, otherCodes: 0 }) };
    const after = { A: field(100, 1000, { codes: { x: 60, z: 10 }, otherCodes: 30 }) };
    expect(changes(before, after)).toMatchObject([
      { kind: "other-codes", path: "A", ofTexts: { after: { count: 30, of: 100 } } },
      { kind: "code", code: "y", how: "went" },
      { kind: "code", code: "z", how: "came" },
    ]);
  });

  it("tells of event types of one side, and of other sizes", () => {
    const one = profileWith(10, {});
    const event = one.events["Lab.Taken"];
    if (event === undefined) throw new Error("There is no such event type.");
    const other = { ...one, events: { "Lab.Lost": event } };
    const { came, went, changes: none } = compareProfiles(one, other);
    expect({ came, went, none }).toEqual({
      came: [{ event: "Lab.Lost", messages: 10 }],
      went: [{ event: "Lab.Taken", messages: 10 }],
      none: [],
    });
    const larger = compareProfiles(one, profileWith(10, {}, 256)).changes;
    expect(larger).toEqual([
      { kind: "size", event: "Lab.Taken", weight: 0.75, bytes: { before: 64, after: 256 } },
    ]);
  });
});
