import { describe, expect, it } from "vitest";
import { coverageOf, totalOf } from "../../generator/coverage/coverage-of.ts";
import { departures } from "../../generator/coverage/departures.ts";
import { labelOf } from "../../generator/definition/raw-fields.ts";
import { readTexts, realDefinitions } from "../support/catalog-of.ts";

const { documents } = readTexts({
  "catalog.yaml":
    'description: All.\nscope: "@m"\nenvelope: { field: Meta, push: Meta, query: Meta, response: Meta }\n',
  "valuesets/Sex.yaml":
    "description: Sex.\nbinding: open\nsource: inferred\ncodes:\n  Female:\n  Male:\n",
  "formats/date.yaml":
    'description: A day.\npattern: "^\\\\d{4}-\\\\d{2}-\\\\d{2}$"\nexample: "2023-02-27"\n',
  "types/Meta.yaml":
    "description: Envelope.\nreliability: reliable\nratingSource: published\nfields:\n  Kind: { constant: event, description: Kind of message. }\n",
  "types/Person.yaml": [
    "description: Somebody.",
    "fields:",
    "  Sex: { values: Sex, reliability: reliable, description: Sex. }",
    "  Born: { format: date, reliability: possible, description: To be described. }",
    "  Name: { description: Name on record., examples: [Pat] }",
    "  IsAlive: { type: Boolean, reliability: probable, description: Whether alive. }",
    "  Home:",
    "    type: Object",
    "    reliability: reliable",
    "    description: Where the person lives.",
    "    fields:",
    "      City: { reliability: probable, description: City or town. }",
  ].join("\n"),
  "models/M/events/E.yaml":
    "description: An event.\nmethod: push\nreliability: probable\nfields:\n  Meta:\n    description: Ours.\n  Who: { type: Person, description: Who came. }\n",
});

describe("coverage", () => {
  it("counts by data model what fields have of what they can have", () => {
    const [shared, model, ...others] = coverageOf(documents);
    expect(others).toEqual([]);
    expect(shared).toMatchObject({
      fields: 7,
      aspects: {
        described: { of: 7, have: 6 },
        rated: { of: 7, have: 6 },
        bound: { of: 4, have: 2 },
        exemplified: { of: 2, have: 1 },
      },
      ratings: { reliable: 3, probable: 2, possible: 1 },
      published: 1,
      observed: 0,
    });
    const lacking = shared?.lacking.map(({ place, aspect }) => `${aspect.name} ${labelOf(place)}`);
    expect(lacking).toEqual([
      "described Born",
      "rated Name",
      "bound Name",
      "bound Home.City",
      "exemplified Home.City",
    ]);
    // The envelope comes by itself, and is described where it is defined.
    expect(model).toMatchObject({ model: "M", fields: 1, ratings: { probable: 1 }, lacking: [] });
    expect(totalOf(documents)).toMatchObject({ fields: 8, published: 1 });
  });

  it("of the definitions of this repository is complete in descriptions and ratings", () => {
    const total = totalOf(realDefinitions().documents);
    expect(total.fields).toBeGreaterThan(1500);
    const { described, rated } = total.aspects;
    expect([described.have, rated.have]).toEqual([total.fields, total.fields]);
  });
});

describe("departures", () => {
  const rated = (ratings: readonly string[]): readonly string[] => {
    const fields = ratings.map(
      (rating, at) =>
        `  F${at}:\n    type: Object\n    reliability: reliable\n    description: Number ${at}.\n    fields:\n      Name: { ${rating}, description: Name on record. }\n`,
    );
    const files = { "types/T.yaml": `description: T.\nfields:\n${fields.join("")}` };
    return departures(readTexts(files).documents).map(
      ({ place, rating, usual, times }) => `${labelOf(place)} ${rating}, ${times} ${usual}`,
    );
  };

  it("are fields that differ from most of their name and type", () => {
    const often = "reliability: probable";
    const seldom = "reliability: possible";
    expect(rated([often, often, seldom])).toEqual(["F2.Name possible, 2 probable"]);
    expect(rated([often, seldom])).toEqual([]);
    expect(rated([often, often, `required: true, ${seldom}`])).toEqual([]);
    expect(rated([often, often, `type: Number, ${seldom}`])).toEqual([]);
    const observed = `${seldom}, ratingSource: observed, ratingBasis: 1 of 10`;
    expect(rated([often, often, observed])).toEqual([]);
  });
});
