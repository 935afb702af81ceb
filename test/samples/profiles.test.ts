import { describe, expect, it } from "vitest";
import { sampleOf } from "../../generator/runtime/samples/sample.ts";
import { demoCatalog, field, record, rule, valueSet } from "./hand-made-catalog.ts";

const sample = (
  catalog: Parameters<typeof sampleOf>[0],
  profile: "minimal" | "typical" | "full",
  seed = 1,
) => sampleOf(catalog, "Demo.Event", { profile, seed });

describe("profiles", () => {
  const catalog = demoCatalog({
    fields: [
      field("A", "String", { required: "always" }),
      field("B", "String", { required: "sending" }),
      field("C", "Number", { reliability: "probable" }),
      field("D", "Boolean", { reliability: "possible" }),
      field("Inner", "Inner", { reliability: "probable" }),
      field("Texts", "String[]", { reliability: "possible", minItems: 3 }),
    ],
    records: [
      record("Inner", [
        field("E", "String", { reliability: "possible" }),
        field("F", "String", { required: "always" }),
      ]),
    ],
  });

  it("minimal has what is required, also when sending", () => {
    expect(Object.keys(sample(catalog, "minimal"))).toEqual(["A", "B"]);
  });

  it("typical has what is reliable or probable, with what is required below it", () => {
    const typical = sample(catalog, "typical");
    expect(Object.keys(typical)).toEqual(["A", "B", "C", "Inner"]);
    expect(Object.keys(typical["Inner"] as object)).toEqual(["F"]);
  });

  it("full has everything, and enough items", () => {
    const full = sample(catalog, "full");
    expect(Object.keys(full)).toEqual(["A", "B", "C", "D", "Inner", "Texts"]);
    expect(full["Texts"]).toHaveLength(3);
  });

  it("is the same for the same seed, and another for another", () => {
    expect(JSON.stringify(sample(catalog, "full", 7))).toBe(
      JSON.stringify(sample(catalog, "full", 7)),
    );
    expect(JSON.stringify(sample(catalog, "full", 7))).not.toBe(
      JSON.stringify(sample(catalog, "full", 8)),
    );
  });
});

describe("rules", () => {
  const names = demoCatalog({
    fields: [
      field("Id"),
      field("First"),
      field("Last"),
      field("Why", "String", { required: "always" }),
    ],
    rules: [rule([["First", "Last"], ["Id"]]), rule([["Last"]], ["Why"])],
  });

  it("take the alternative that needs fewest, and hold only where they are asked", () => {
    expect(Object.keys(sample(names, "minimal"))).toEqual(["Id", "Last", "Why"]);
  });

  it("add objects with what those require", () => {
    const catalog = demoCatalog({
      fields: [field("P", "Outer")],
      records: [
        record("Outer", [field("Q", "Nested")]),
        record("Nested", [field("R"), field("S", "Number", { required: "always" })]),
      ],
      rules: [rule([["P.Q.R"]])],
    });
    const minimal = sample(catalog, "minimal") as { P: { Q: object } };
    expect(Object.keys(minimal.P.Q)).toEqual(["R", "S"]);
  });
});

describe("lists and recursion", () => {
  it("an entry that needs nothing gets the first of its best rated fields", () => {
    const catalog = demoCatalog({
      fields: [field("Items", "Item[]", { required: "always" })],
      records: [record("Item", [field("X", "String", { reliability: "possible" }), field("Y")])],
    });
    expect(Object.keys((sample(catalog, "minimal") as { Items: [object] }).Items[0])).toEqual([
      "Y",
    ]);
  });

  it("types that hold themselves end", () => {
    const catalog = demoCatalog({
      fields: [field("Tree", "Tree"), field("Also", "Tree[]", { required: "always" })],
      records: [
        record("Tree", [
          field("Name"),
          field("Children", "Tree[]"),
          field("Twin", "Tree", { reliability: "possible" }),
        ]),
      ],
    });
    for (const profile of ["minimal", "typical", "full"] as const) {
      expect(JSON.stringify(sample(catalog, profile)).length).toBeLessThan(2000);
    }
    const full = sample(catalog, "full") as { Tree: { Children: [object]; Twin: object } };
    expect(Object.keys(full.Tree)).toEqual(["Name", "Children", "Twin"]);
    expect(full.Tree.Children[0]).toHaveProperty("Name");
  });

  it("required lists of themselves end with an empty list", () => {
    const catalog = demoCatalog({
      fields: [field("Tree", "Tree", { required: "always" })],
      records: [record("Tree", [field("Children", "Tree[]", { required: "always" })])],
    });
    expect(JSON.stringify(sample(catalog, "minimal"))).toContain('"Children":[]');
  });
});

describe("codes", () => {
  it("seeds that follow each other go through all codes", () => {
    const codes = ["a", "b", "c", "d", "e"];
    const catalog = demoCatalog({
      fields: [
        field("Code1", "String", { values: "V" }),
        field("Codes", "String[]", { values: "V" }),
      ],
      valueSets: [valueSet("V", codes)],
    });
    const seen = codes.map((_, at) => (sample(catalog, "full", at + 3) as { Code1: string }).Code1);
    expect(seen.toSorted()).toEqual(codes);
  });

  it("constants hold the wire names", () => {
    const catalog = demoCatalog({
      fields: [
        field("M", "String", { constant: "model" }),
        field("E", "String", { constant: "event" }),
      ],
    });
    expect(sample(catalog, "full")).toEqual({ M: "De mo", E: "Ev ent" });
  });
});
