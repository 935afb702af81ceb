import { constraintsGained, itemsGained, rulesGained } from "../constraint-changes.ts";
import type { ChangeRule } from "../rule.ts";

export const constraintTightened: ChangeRule = {
  code: "constraint-tightened",
  purpose: "A field or object must satisfy more than before.",
  advice: "Check what you send against the new definitions before you upgrade.",
  mirror: "constraint-loosened",
  breaks: ["sender"],
  bump: "major",
  detect: {
    text: ({ before, after }) => constraintsGained(before, after),
    list: ({ before, after }) => itemsGained(before, after),
    record: ({ before, after }) => rulesGained(before, after),
  },
};
