import { changeOfType } from "../type-change.ts";
import type { ChangeRule } from "../rule.ts";

export const cardinalityArrayToScalar: ChangeRule = {
  code: "cardinality-array-to-scalar",
  purpose: "A list became a single value.",
  advice: "Read and send a single value.",
  mirror: "cardinality-scalar-to-array",
  breaks: ["sender", "receiver", "reading", "constructing"],
  bump: "major",
  detect: {
    field: (pair) => changeOfType(pair, "cardinality-array-to-scalar"),
  },
};
