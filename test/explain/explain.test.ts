import { describe, expect, it } from "vitest";
import { explainedCodes } from "../../generator/report/explain/code-tables.ts";
import { explain } from "../../generator/report/explain/find-topic.ts";
import { renderExplanations } from "../../generator/report/explain/render-text.ts";
import { LINT_RULES } from "../../generator/lint/rules.ts";
import { READ_CODES } from "../../generator/read/codes.ts";
import { ISSUE_CODES } from "../../generator/runtime/issue-code.ts";
import { occurrences } from "../../generator/catalog/walk.ts";
import { catalogOf, realCatalog } from "../support/catalog-of.ts";

const small = catalogOf({
  "types/Address.yaml": `description: A postal address.
reliability: probable

fields:
  City:
    description: Town or village.

  Country:
    required: true
    values: Country
    reliability: reliable
    ratingSource: published
    description: Two letters.
    examples: [US]

  Phones:
    type: String[]
    format: short
    minItems: 1
    maxItems: 2
    reliability: possible
    deprecated: Use \`City\`.
    description: How to call there.
`,
  "valuesets/Country.yaml": `description: A country.
binding: open
source: standard
standard:
  name: ISO 3166-1
  url: https://www.iso.org/

codes:
  US: United States.
  DE:
`,
  "formats/short.yaml": `description: Three digits.
pattern: '^\\d{3}$'
example: "123"
`,
  "extensions/gift.yaml": `description: Wrapping of what is sold.
source: inferred
reliability: possible

allowedOn:
  paths:
    - Shop.*.To

fields:
  Paper:
    description: Colour of the paper.
`,
  "models/Shop/model.yaml": `title: Corner Shop
description: Buying and selling of things.
`,
  "models/Shop/events/Ask.yaml": `title: Ask-price
description: Asks what a thing costs.
method: pull
response: Tell
status: beta
dataOnDemand: true
sender: customer
related: [Tell]
reliability: reliable

fields:
  To:
    type: Address
    reliability: possible
    description: Where it goes.

  Name:
    required: sending
    description: What it is.

rules:
  something:
    description: Say what or where.
    anyOf:
      - [To.City]
      - [Name]
`,
  "models/Shop/events/Tell.yaml": `description: Tells what a thing costs.
method: pull
reliability: reliable

fields:
  Price:
    type: Number
    required: true
    description: In cents.
`,
});

const text = (topic: string): string => {
  const result = explain(topic, small);
  return result.found === undefined
    ? `${result.message} ${result.hint}\n`
    : renderExplanations(result.found, false);
};

describe("explain", () => {
  it.each([
    ["Shop", "model"],
    ["Shop.Ask", "event"],
    ["Shop.Ask.To.Country", "field"],
    ["Shop.Ask.To", "object-field"],
    ["Address.Phones", "field-of-type"],
    ["Address", "type"],
    ["Country", "value-set"],
    ["short", "format"],
    ["gift", "extension"],
    ["unknown-type", "read-code"],
    ["missing-description", "lint-code"],
    ["value-set", "issue-code"],
  ])("%s", async (topic, name) => {
    await expect(text(topic)).toMatchFileSnapshot(`../fixtures/explain/${name}.txt`);
  });

  it.each([
    ["Corner Shop.Ask-price", "Shop.Ask (event type)"],
    ["corner shop", "Shop (data model)"],
    ["shop.ask.TO.country", "Shop.Ask.To.Country (field)"],
    ["Address.Phones[]", "Address.Phones (field)"],
    ["Address.Phones[0]", "Address.Phones (field)"],
    [" COUNTRY ", "Country (value set)"],
  ])("takes %s as well", (topic, first) => {
    expect(text(topic).split("\n")[0]).toBe(first);
  });

  it.each([
    ["Contry", 'Nothing is named "Contry". Did you mean "Country"?\n'],
    ["Shop.Ask.To.Cuntry", '"Shop.Ask.To" has no field "Cuntry". Did you mean "Country"?\n'],
    [
      "Shop.Ask.To.Zzzzzzzzz",
      '"Shop.Ask.To" has no field "Zzzzzzzzz". Its fields are City, Country, Phones.\n',
    ],
    ["Shop.Tell.Price.Tax", '"Shop.Tell.Price" has no field "Tax". It holds no fields.\n'],
    [
      "To.City",
      'Nothing is named "To.City". A field is named by its whole path: "Shop.Ask.To.City".\n',
    ],
    [
      "mising-description",
      'Nothing is named "mising-description". Did you mean "missing-description", "long-description" or "empty-description"?\n',
    ],
  ])("says what is wrong with %s", (topic, sentence) => {
    expect(text(topic)).toBe(sentence);
  });

  it("knows codes without a catalog, and nothing else", () => {
    expect(explain("unknown-type", undefined).found).toHaveLength(1);
    expect(explain("Address", undefined).found).toBeUndefined();
  });

  it("knows every code that the tool reports", () => {
    const codes = new Set(explainedCodes().map(({ code }) => code));
    const all = [
      ...LINT_RULES.map(({ code }) => code),
      ...Object.keys(READ_CODES),
      ...Object.keys(ISSUE_CODES),
    ];
    expect(all.filter((code) => !codes.has(code))).toEqual([]);
    for (const { code } of explainedCodes())
      expect(explain(code, undefined).found?.[0].name).toBe(code);
  });

  it("shows nothing that a terminal would obey", () => {
    const evil = {
      ...small,
      models: new Map(
        [...small.models].map(([name, model]) => [
          name,
          { ...model, description: "a\u001b[31mb\u202ec" },
        ]),
      ),
    };
    const result = explain("Shop", evil);
    const shown = result.found === undefined ? "" : renderExplanations(result.found, false);
    expect(shown).toContain("a\\u001b[31mb\\u202ec");
    expect(renderExplanations(result.found ?? [], true)).toContain("\u001b[1mShop");
  });
});

describe("explain, on the definitions of this repository", () => {
  const catalog = realCatalog();

  it("finds every field of every message by its path", () => {
    for (const event of catalog.events.values()) {
      const all = [...occurrences(catalog, event.message)];
      // A third of them is enough to try, and takes a third of the time.
      for (const { path, notes } of all.filter((_, at) => at % 31 === 0)) {
        const result = explain(`${event.id}.${path}`, catalog);
        expect(result.found?.[0].name).toBe(`${event.id}.${path}`);
        expect(result.found?.[0].description).toBe(notes.description);
      }
    }
  });

  it("has a description of everything", () => {
    for (const id of [
      ...catalog.valueSets.keys(),
      ...catalog.formats.keys(),
      ...catalog.events.keys(),
      ...catalog.models.keys(),
    ]) {
      expect(explain(id, catalog).found?.[0].description, id).toMatch(/\S/);
    }
  });
});
