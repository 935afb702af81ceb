import { describe, expect, it } from "vitest";
import { occurrences } from "../../../generator/catalog/walk.ts";
import {
  observations,
  ratingOf,
  type FieldObservation,
} from "../../../generator/traffic/profile/observations.ts";
import type { FieldProfile } from "../../../generator/traffic/profile/profile.ts";
import { field, profileWith } from "./support/field-profile.ts";
import { lab } from "./support/lab.ts";

function observed(messages: number, fields: Readonly<Record<string, FieldProfile>>) {
  const [event] = observations(profileWith(messages, fields), lab);
  return new Map(event?.fields.map((one): [string, FieldObservation] => [one.path, one]));
}

describe("observations", () => {
  it.each([
    [1, "reliable"],
    [0.9, "probable"],
    [0.5, "possible"],
    [0, "possible"],
  ] as const)("rates %f as %s", (share, rating) => {
    expect(ratingOf(share)).toBe(rating);
  });

  // `Sample` is declared as probable.
  it.each([
    [10, 10, "too-few"],
    [59, 100, "too-few"],
    [70, 100, "as-declared"],
    [100, 100, "better"],
    [30, 100, "worse"],
    [0, 4, "worse"],
    [0, 3, "too-few"],
  ] as const)("%i of %i messages are %s", (filled, messages, verdict) => {
    const sample = observed(messages, { Sample: field(filled, messages) }).get("Sample");
    expect(sample?.ofMessages).toMatchObject({ share: filled / messages, verdict });
    expect(sample?.ofParents?.verdict).toBe(verdict);
  });

  it("holds the share of messages against the effective rating, that of parents against its own", () => {
    const kind = observed(1000, {
      Sample: field(600, 1000),
      "Sample.Kind": field(598, 600),
    }).get("Sample.Kind");
    expect(kind?.ofMessages).toMatchObject({ declared: "probable", verdict: "as-declared" });
    expect(kind?.ofParents).toMatchObject({ declared: "reliable", verdict: "as-declared" });
  });

  it("takes a published rating as one of messages", () => {
    const day = observed(1000, {
      Sample: field(600, 1000),
      "Sample.Day": field(600, 600),
    }).get("Sample.Day");
    expect(day?.ofMessages).toMatchObject({ declared: "reliable", source: "published" });
    expect(day).toMatchObject({ ofMessages: { verdict: "worse" }, ofParents: undefined });
    expect(day?.deviation).toBeCloseTo(0.3, 10);
  });

  it("tells how far a share is from its rating, if it is another for sure", () => {
    const deviationOf = (filled: number, messages: number): number | undefined =>
      observed(messages, { Sample: field(filled, messages) }).get("Sample")?.deviation;
    expect(deviationOf(980, 1000)).toBeCloseTo(0.08, 10);
    expect(deviationOf(200, 1000)).toBeCloseTo(0.3, 10);
    expect(deviationOf(1, 1)).toBe(0);
  });

  it("has all fields, in the order of the definitions, also those that were never there", () => {
    const all = observed(100, { Sample: field(0, 100) });
    expect([...all.keys()]).toEqual([...occurrences(lab, "Lab.Taken")].map(({ path }) => path));
    const never = all.get("Tubes[].ID");
    expect(never).toMatchObject({ ofMessages: { share: 0, low: 0 }, ofParents: undefined });
  });

  it("leaves out event types that there are no more", () => {
    const old = profileWith(10, {});
    expect(
      observations({ ...old, events: { "Lab.Old": old.events["Lab.Taken"] ?? never() } }, lab),
    ).toEqual([]);
  });
});

function never(): never {
  throw new Error("There is no such event type.");
}
