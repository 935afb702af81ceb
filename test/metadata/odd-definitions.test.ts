import { describe, expect, it } from "vitest";
import { occurrences } from "../../generator/catalog/walk.ts";
import { hostileTexts } from "../emit/support/hostile-texts.ts";
import { demoCatalog, field, record, rule, valueSet } from "../samples/hand-made-catalog.ts";
import { packaged } from "./packaged.ts";

const hostile = hostileTexts.flatMap((text, at) => [
  field(`Text${at}`, "String", { description: text, examples: [text, "", "x"] }),
  field(`Notes${at}`, "Base", {
    deprecated: text,
    adjustments: [
      { path: ["A"], notes: { description: text, examples: [] }, span: field("A").span },
    ],
  }),
]);

const base = record("Base", [
  field("A", "String", { examples: ["a"] }),
  field("B", "String", { description: "Second." }),
]);

const narrowed = record(
  "Narrowed",
  [
    field("A", "String", { examples: ["a"], required: "always" }),
    field("B", "String", { description: "Second, restated." }),
    field("C"),
  ],
  { base: "Base", own: ["A", "B", "C"] },
);

const inFront = record("InFront", [field("First"), ...base.fields], {
  base: "Base",
  own: ["First"],
  rules: [rule([["First"]])],
});

const catalog = demoCatalog({
  fields: [
    ...hostile,
    field("Kind", "String", { values: "Kind" }),
    field("Counts", "Number[]", {
      required: "sending",
      reliability: "possible",
      ratingSource: "published",
      minItems: 1,
      maxItems: 3,
      examples: [[1, 2.5], [-3]],
    }),
    field("Flag", "Boolean", { required: "always", examples: [true] }),
    field("Model", "String", { constant: "model" }),
    field("Note", "String", { description: "See: this. And that: there." }),
    field("Seen", "Base", {
      reliability: "probable",
      ratingSource: "observed",
      ratingBasis: "7 of 10: all",
      adjustments: [
        {
          path: ["A"],
          notes: { reliability: "possible", ratingSource: "observed", ratingBasis: "1 of 10" },
          span: field("A").span,
        },
      ],
    }),
    field("Narrowed", "Narrowed"),
    field("InFront", "InFront"),
    field("Parts", "Part[]"),
  ],
  records: [base, narrowed, inFront, record("Part", [field("ID"), field("Parts", "Part[]")])],
  valueSets: [
    valueSet("Kind", [], { codes: hostileTexts.map((text) => ({ code: text, meaning: text })) }),
  ],
});

const { fieldsOf, fieldAt, valueSetNamed, sample } = await packaged(catalog);

describe("what definitions say", () => {
  it("arrives as it is, whatever the texts, types and bases", () => {
    const expected = [...occurrences(catalog, "Demo.Event")].map(({ path, field, notes }) => ({
      path,
      required: field.required === "sending" ? "sending" : field.required === "always",
      description: notes.description,
      examples: notes.examples,
      deprecated: notes.deprecated,
    }));
    expect(expected.length).toBeGreaterThan(hostileTexts.length * 4);
    const told = [...fieldsOf("Demo.Event")].map((each) => {
      const { path, required, description, examples, deprecated } = each;
      return { path, required, description, examples, deprecated };
    });
    expect(told).toEqual(expected);
    expect(Reflect.get(globalThis, "pwned")).toBeUndefined();
  });

  it("holds for codes too", () => {
    const codes = hostileTexts.map((text) => ({ code: text, display: text }));
    expect(valueSetNamed("Kind")?.codes).toEqual(codes);
  });

  it("may be anything that a field can say", () => {
    expect(fieldAt("Demo.Event", "Counts")).toMatchObject({
      type: "number",
      list: true,
      required: "sending",
      nullable: false,
      reliability: "possible",
      ratingSource: "published",
      minItems: 1,
      maxItems: 3,
      examples: [[1, 2.5], [-3]],
    });
    expect(fieldAt("Demo.Event", "Seen")).toMatchObject({
      reliability: "probable",
      ratingSource: "observed",
      ratingBasis: "7 of 10: all",
    });
    expect(fieldAt("Demo.Event", "Seen.A")).toMatchObject({
      reliability: "possible",
      ratingSource: "observed",
      ratingBasis: "1 of 10",
    });
    expect(fieldAt("Demo.Event", "Flag")).toMatchObject({ type: "boolean", nullable: false });
    expect(fieldAt("Demo.Event", "Model")).toMatchObject({ constant: "De mo", nullable: true });
  });
});

describe("types that hold themselves", () => {
  it("end where they begin again", () => {
    const paths = [...fieldsOf("Demo.Event")].map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith("Parts"))).toEqual([
      "Parts",
      "Parts[].ID",
      "Parts[].Parts",
    ]);
    expect(fieldAt("Demo.Event", "Parts[].Parts")).toMatchObject({ recursive: true });
  });

  it("have fields however deep an issue is", () => {
    expect(fieldAt("Demo.Event", "Parts[0].Parts[1].Parts[2].ID")).toMatchObject({
      path: "Parts[].Parts[].Parts[].ID",
      recursive: false,
    });
    expect(fieldAt("Demo.Event", "Parts[0].Parts[1].Nothing")).toBeUndefined();
  });
});

it("samples follow what was packed", () => {
  expect(sample("Demo.Event")).toMatchObject({ InFront: { First: "Example first" } });
});
