import type { Change } from "../change.ts";

/** Something that the vendor promises not to do, with the changes that would break the promise. */
export interface StabilityPromise {
  /** One sentence. */
  readonly text: string;
  /** Codes of rules. */
  readonly rules: readonly string[];
}

/**
 * The stability promise of the vendor, which is the policy. It says nothing of codes, formats and rules,
 * nor of a required tag that goes: such changes ask for a major version, and are allowed. Null is part of a
 * type. That a field can no longer be null comes with its required tag, and is not counted twice.
 */
export const PROMISES: readonly StabilityPromise[] = [
  {
    text: "No data model and no event type is retired without a replacement.",
    rules: [
      "model-removed",
      "model-renamed",
      "event-removed",
      "event-renamed",
      "method-changed",
      "response-changed",
      "response-removed",
    ],
  },
  {
    text: "No field is removed.",
    rules: ["field-removed-required", "field-removed-optional", "field-renamed", "field-moved"],
  },
  {
    text: "No required field is added.",
    rules: ["field-added-required", "required-added"],
  },
  {
    text: "No field changes its type.",
    rules: [
      "type-changed",
      "type-widened",
      "type-narrowed",
      "cardinality-scalar-to-array",
      "cardinality-array-to-scalar",
      "nullable-added",
      "name-reused",
    ],
  },
];

/** The promise that a change breaks, as a sentence; undefined for what is allowed. */
export function brokenPromise({ rule }: Pick<Change, "rule">): string | undefined {
  return byRule.get(rule);
}

const byRule = new Map(PROMISES.flatMap(({ text, rules }) => rules.map((rule) => [rule, text])));
