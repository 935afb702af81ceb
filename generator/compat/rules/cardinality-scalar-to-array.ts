import { changeOfType } from "../type-change.ts";
import type { ChangeRule } from "../rule.ts";

export const cardinalityScalarToArray: ChangeRule = {
  code: "cardinality-scalar-to-array",
  purpose: "A single value became a list.",
  advice: "Read and send a list.",
  mirror: "cardinality-array-to-scalar",
  breaks: ["sender", "receiver", "reading", "constructing"],
  bump: "major",
  detect: {
    field: (pair) => changeOfType(pair, "cardinality-scalar-to-array"),
  },
};
