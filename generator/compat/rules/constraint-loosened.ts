import { constraintsGained, itemsGained, rulesGained, turned } from "../constraint-changes.ts";
import type { ChangeRule } from "../rule.ts";

export const constraintLoosened: ChangeRule = {
  code: "constraint-loosened",
  purpose: "A field or object must satisfy less than before.",
  advice: "Expect what was refused before.",
  mirror: "constraint-tightened",
  breaks: ["receiver"],
  bump: "major",
  detect: {
    text: ({ before, after }) => constraintsGained(after, before).map(turned),
    list: ({ before, after }) => itemsGained(after, before).map(turned),
    record: ({ before, after }) => rulesGained(after, before).map(turned),
  },
};
