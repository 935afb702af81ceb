import { describe, expect, it } from "vitest";
import { labelOf } from "../../../generator/definition/raw-fields.ts";
import type { FieldProfile, Profile } from "../../../generator/traffic/profile/profile.ts";
import { ratingBasis } from "../../../generator/traffic/ratings/rating-basis.ts";
import { ratedText } from "../../../generator/traffic/ratings/rated-file.ts";
import { ratingProposals } from "../../../generator/traffic/ratings/rating-proposals.ts";
import { readTexts } from "../../support/catalog-of.ts";

const PERSON = `description: A person.
reliability: probable

fields:
  # What people are called.
  Name: # by all
    description: The whole name. # one text

  Home:
    type: Object
    reliability: possible
    description: Where the person lives.
    fields:
      City:
        reliability: reliable
        description: City or town.
      ZIP: { description: "Postal code." }
      State: {}
`;

const texts = {
  "types/Person.yaml": PERSON,
  "models/M/events/E.yaml": `description: An event.
method: push
reliability: reliable
fields:
  Patient:
    type: Person
    description: Who is ill.
  Doctor:
    type: Person
    description: Who helps.
    overrides:
      Home: { reliability: reliable }
  Time:
    ratingSource: published
    description: When it was.
`,
};

const { catalog, documents } = readTexts(texts);

/** A profile of 100 messages, with so many filled of so many by path. */
function profileOf(counts: Readonly<Record<string, readonly [number, number]>>): Profile {
  const fields = Object.entries(counts).map(([path, [filled, chances]]) => {
    const messages = Math.min(filled, 100);
    return [path, { chances, filled, messages, null: 0, empty: 0, mistyped: 0 }] as const;
  });
  const bytes = { count: 100, sum: 100, least: 1, most: 1, byDigits: [0, 100] };
  const event = {
    messages: 100,
    bytes,
    undeclared: 0,
    fields: Object.fromEntries<FieldProfile>(fields),
  };
  return { canonProfile: 1, messages: 100, faults: {}, events: { "M.E": event } };
}

function proposed(counts: Readonly<Record<string, readonly [number, number]>>) {
  if (catalog === undefined) throw new Error("no catalog");
  const { proposals, ...others } = ratingProposals(profileOf(counts), catalog, documents);
  const lines = proposals.map((proposal) => {
    const { place, rating } = proposal;
    return `${place.document.name} ${labelOf(place)} ${rating}: ${ratingBasis(proposal, "all")}`;
  });
  return { lines, proposals, ...others };
}

describe("proposed ratings", () => {
  it("are of all places of a field together", () => {
    const { lines, divided } = proposed({
      "Patient.Name": [8, 10],
      "Doctor.Name": [1200, 1230],
    });
    // Ten patients say nothing against it.
    expect(lines).toEqual(["Person Name reliable: 97 % of 1,240 Person objects, all"]);
    expect(divided).toEqual([]);
  });

  it("are none where places say different things", () => {
    const found = proposed({ "Patient.Name": [10, 100], "Doctor.Name": [99, 100] });
    expect(found.lines).toEqual([]);
    expect(found.divided).toEqual(["M.E Patient.Name"]);
  });

  it("are none where nothing is certain, nothing changes, or nothing was there", () => {
    const { lines, divided } = proposed({
      "Patient.Name": [5, 8],
      "Patient.Home.City": [990, 1000],
      "Patient.Home.ZIP": [0, 0],
    });
    expect([lines, divided]).toEqual([[], []]);
  });

  it("leave published ratings and those of overrides alone, and name them", () => {
    const found = proposed({ Time: [10, 100], "Doctor.Home": [1, 100], "Patient.Home": [99, 100] });
    expect(found.lines).toEqual(["Person Home reliable: 99 % of 100 Person objects, all"]);
    expect(found.published).toEqual(["M.E Time"]);
    expect(found.overridden).toEqual(["M.E Doctor.Home"]);
  });

  it("tell shares with as many digits as keep them true", () => {
    const shares = [
      [907, 1000],
      [9041, 10_000],
      [0, 50],
      [1, 4000],
      [3999, 4000],
      [50, 50],
    ] as const;
    const told = shares.map(([count, of]) => {
      const [first] = proposed({ "Patient.Name": [0, 100] }).proposals;
      if (first === undefined) throw new Error("nothing proposed");
      return ratingBasis({ ...first, seen: { count, of } }, "x\ny".repeat(100)).split(" of ")[0];
    });
    expect(told).toEqual(["91 %", "90.4 %", "0 %", "0.03 %", "99.98 %", "100 %"]);
  });

  it("are written with the rest of the field as it was", async () => {
    const all = { "Patient.Home.City": [3, 100], "Patient.Home.ZIP": [100, 100] } as const;
    const counts = { "Patient.Name": [99, 100], "Patient.Home.State": [0, 100], ...all } as const;
    const { proposals } = proposed(counts);
    const person = documents.find(({ name }) => name === "Person");
    if (person === undefined) throw new Error("no person");
    const text = ratedText(person, proposals, 'Hospital A: "first" week');
    await expect(text).toMatchFileSnapshot("../../fixtures/traffic/ratings/rated-person.yaml");
    const { diagnostics } = readTexts({ ...texts, "types/Person.yaml": text });
    expect(diagnostics).toEqual([]);
  });
});
