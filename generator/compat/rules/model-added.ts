import type { ChangeRule } from "../rule.ts";

export const modelAdded: ChangeRule = {
  code: "model-added",
  purpose: "A data model was added.",
  advice: "Install its package if you exchange its messages.",
  mirror: "model-removed",
  breaks: [],
  bump: "minor",
  meaning: "The union of all messages grows, so a switch that names each of them no longer does.",
  wholeOf: "after",
  detect: {
    modelAdded: ({ title }) => [{ after: title }],
  },
};
