import { describe, expect, it } from "vitest";
import type { Field } from "../../generator/catalog/field.ts";
import type { ValueSet } from "../../generator/catalog/value-set.ts";
import { sampleOf } from "../../generator/runtime/samples/sample.ts";
import { demoCatalog, field, record, valueSet } from "./hand-made-catalog.ts";

const SNOMED = "2.16.840.1.113883.6.96";

/** The object `Thing` of a sample, which has these fields. */
function thing(
  fields: readonly Field[],
  { name = "Thing", valueSets = [] }: { name?: string; valueSets?: readonly ValueSet[] } = {},
): unknown {
  const catalog = demoCatalog({
    fields: [field(name, "Thing")],
    records: [record("Thing", fields)],
    valueSets,
  });
  return sampleOf(catalog, "Demo.Event", { profile: "full", seed: 1 })[name];
}

const shown = (name: string, ...examples: readonly string[]): Field =>
  field(name, "String", { examples });

describe("coded objects", () => {
  it("are about what the examples show", () => {
    const fields = [
      shown("Code", "233604007"),
      shown("CodeSystem", SNOMED),
      shown("CodeSystemName", "SNOMED CT"),
      shown("Name", "Pneumonia"),
    ];
    expect(thing(fields)).toEqual({
      Code: "233604007",
      CodeSystem: SNOMED,
      CodeSystemName: "SNOMED CT",
      Name: "Pneumonia",
    });
  });

  it("take the system that the code looks like, if it cannot be of the one that is shown", () => {
    const fields = [
      shown("Code", "8661-1"),
      shown("CodeSystem", SNOMED),
      shown("CodeSystemName", "SNOMED CT"),
      shown("Name", "Chief Complaint"),
    ];
    expect(thing(fields)).toMatchObject({
      CodeSystem: "2.16.840.1.113883.6.1",
      CodeSystemName: "LOINC",
    });
  });

  it("are about what suits their name, if nothing is shown", () => {
    const fields = [field("Code"), field("Codeset"), field("Description")];
    expect(thing(fields, { name: "Severity" })).toEqual({
      Code: "255604002",
      Codeset: "SNOMED CT",
      Description: "Mild",
    });
  });

  it("keep to a closed list of code systems", () => {
    const fields = [field("Code"), field("Codeset", "String", { values: "Old" })];
    const valueSets = [valueSet("Old", ["ICD-9"])];
    expect(thing(fields, { name: "Diagnosis", valueSets })).toEqual({
      Code: "784.1",
      Codeset: "ICD-9",
    });
  });

  it("bring along what goes with a measurement", () => {
    const flags = valueSet("Flag", ["Low"]);
    const fields = [
      shown("Code", "8867-4"),
      shown("Codeset", "LOINC"),
      field("Value"),
      field("Units"),
    ];
    expect(thing(fields)).toMatchObject({ Value: "72", Units: "/min" });
    const flagged = [...fields, field("AbnormalFlag", "String", { values: "Flag" })];
    expect(thing(flagged, { valueSets: [flags] })).toMatchObject({ Value: "45" });
  });
});

describe("examples", () => {
  it("that are dates become dates of the message, written in the same way", () => {
    const dates = thing([
      shown("StartDate", "1999-01-01"),
      shown("EndDate", "1999-01-01T10:00:00.000Z"),
    ]) as Record<string, string>;
    expect(dates["StartDate"]).toMatch(/^2023-1\d-\d\d$|^2024-\d\d-\d\d$/);
    expect(dates["EndDate"]).toMatch(/^202[45]-\d\d-\d\dT\d\d:\d\d:00\.000Z$/);
  });
});
