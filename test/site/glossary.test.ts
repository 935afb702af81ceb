import { describe, expect, it } from "vitest";
import { eventTypesOf } from "../../generator/emit/shapes/event-types.ts";
import type { IssueSeverity } from "../../generator/runtime/issue.ts";
import { SECTIONS, TERMS } from "../../generator/site/guides/glossary-terms.ts";
import { ISSUE_ADVICE, type IssueWeight } from "../../generator/site/pages/issues/issue-advice.ts";
import { catalogOf } from "../support/catalog-of.ts";

const catalog = catalogOf({
  "catalog.yaml": `description: Test.
scope: "@test"
envelope: { field: Meta, push: Meta, query: Meta, response: Meta }
`,
  "types/Meta.yaml": `description: Meta.
fields:
  DataModel: { required: true, constant: model, description: The model. }
  EventType: { required: true, constant: event, description: The event. }
`,
  "valuesets/Color.yaml": `description: A color.
binding: closed
source: inferred
codes:
  red:
`,
  "formats/digits.yaml": `description: Digits.
pattern: "^[0-9]+$"
example: "12"
`,
  "models/A/events/B.yaml": `description: B.
method: push
fields:
  Needed: { required: true, description: Needed. }
  Owed: { required: sending, description: Owed. }
  Color: { values: Color, description: A color. }
  Digits: { format: digits, description: Digits. }
  Few: { type: "String[]", minItems: 2, description: Two. }
  Many: { type: "String[]", maxItems: 1, description: One. }
  Amount: { type: Number, description: A number. }
  Text: { description: A text. }
  Missing: { description: What the rule asks for. }
rules:
  any:
    description: Any.
    anyOf: [[Missing]]
`,
});

/** With everything wrong with it that an issue can be about. */
const WRONG = {
  Meta: { DataModel: "A", EventType: "C" },
  Color: "green",
  Digits: "x",
  Few: ["a"],
  Many: ["a", "b"],
  Amount: 2 ** 60,
  Text: 1,
};

describe("the glossary", () => {
  it("has each word once", () => {
    const ids = SECTIONS.flatMap(({ terms }) => Object.keys(terms));
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(TERMS)).toEqual(ids);
  });

  it("says of ratings what is published", () => {
    expect(TERMS.reliable.meaning).toMatch(/^More than 90 % /);
    expect(TERMS.probable.meaning).toMatch(/^More than 50 % /);
    expect(TERMS.possible.meaning).toMatch(/^Less than 50 % /);
    expect(TERMS["not-rated"].meaning).toContain("Exactly 50 %");
  });
});

describe("the page of issues", () => {
  it("says how much an issue weighs, as validators do", () => {
    const eventType = eventTypesOf(catalog).get("A.B");
    const found = (direction: "receiving" | "sending") => {
      const issues = eventType?.check(WRONG, { direction }).issues ?? [];
      return new Map<string, IssueSeverity>(issues.map(({ code, severity }) => [code, severity]));
    };
    const [receiving, sending] = [found("receiving"), found("sending")];
    const told: Readonly<Partial<Record<IssueWeight, readonly (IssueSeverity | undefined)[]>>> = {
      structure: ["error", "error"],
      content: ["warning", "error"],
      sending: [undefined, "error"],
    };
    for (const code of sending.keys()) {
      const { weight } = ISSUE_ADVICE[code as keyof typeof ISSUE_ADVICE];
      expect([receiving.get(code), sending.get(code)], code).toEqual(told[weight]);
    }
    expect([...sending.keys()].toSorted()).toEqual([
      "constant",
      "format",
      "max-items",
      "min-items",
      "required",
      "required-sending",
      "rule",
      "type",
      "unsafe-integer",
      "value-set",
    ]);
  });
});
