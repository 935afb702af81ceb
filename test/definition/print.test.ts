import * as fc from "fast-check";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { printDefinition } from "../../generator/definition/print.ts";
import { longRuns } from "../support/long-runs.ts";
import { anyDefinition, asciiDefinition, type AnyDefinition } from "./arbitrary-documents.ts";

function printed({ kind, data }: AnyDefinition): string {
  return printDefinition(kind, data as never);
}

describe("printing a definition", () => {
  it("keeps its content, whatever the text", () => {
    fc.assert(
      fc.property(anyDefinition, (definition) => {
        const yaml = parseDocument(printed(definition), { version: "1.2" });
        expect(yaml.errors).toEqual([]);
        expect(yaml.toJS()).toStrictEqual(definition.data);
      }),
      { numRuns: longRuns(100), seed: 1 },
    );
  });

  it("gives text that older readers of YAML understand alike", () => {
    fc.assert(
      fc.property(anyDefinition, (definition) => {
        const yaml = parseDocument(printed(definition), { version: "1.1" });
        expect(yaml.toJS()).toStrictEqual(definition.data);
      }),
      { numRuns: longRuns(100), seed: 2 },
    );
  });

  it("gives what prettier leaves alone", async () => {
    await fc.assert(
      fc.asyncProperty(asciiDefinition, async (definition) => {
        const text = printed(definition);
        expect(await format(text, { parser: "yaml", printWidth: 100 })).toBe(text);
      }),
      { numRuns: longRuns(40), seed: 3 },
    );
  });

  it("puts keys in order, sections apart, and overrides on a line each", () => {
    const text = printDefinition("type", {
      fields: {
        Plan: {
          fields: { Name: { description: "Product, as it is sold." }, ID: {} },
          description: "What the patient is enrolled in: one product.",
          type: "Object",
        },
        Start: {
          examples: ["2008-01-06", "today"],
          format: "date",
          overrides: {
            "A[].B": { description: "First, as written.", required: true },
            C: {
              description: "Long enough to need lines of its own. ".repeat(3).trim(),
              values: "Sex",
            },
          },
        },
      },
      reliability: "probable",
      description: `Insurance of a patient, ${"which is told in many words ".repeat(4)}at last.`,
    });
    expect(text).toBe(`description:
  Insurance of a patient, which is told in many words which is told in many words which is told in
  many words which is told in many words at last.
reliability: probable

fields:
  Plan:
    type: Object
    description: "What the patient is enrolled in: one product."
    fields:
      Name:
        description: Product, as it is sold.
      ID: {}

  Start:
    format: date
    examples: ["2008-01-06", "today"]
    overrides:
      A[].B: { required: true, description: "First, as written." }
      C:
        values: Sex
        description:
          Long enough to need lines of its own. Long enough to need lines of its own. Long enough to
          need lines of its own.
`);
  });

  it("keeps the order of codes that look like numbers, given as a map", () => {
    const codes = new Map([
      ["10", "Ten."],
      ["01", null],
      ["2", null],
    ]);
    const text = printDefinition("valueSet", {
      description: "Some numbers.",
      binding: "closed",
      source: "published",
      codes,
    });
    expect(text.split("\n").slice(4)).toEqual(["codes:", '  "10": Ten.', '  "01":', '  "2":', ""]);
  });
});
