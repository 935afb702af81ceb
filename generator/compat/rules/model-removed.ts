import type { ChangeRule } from "../rule.ts";

export const modelRemoved: ChangeRule = {
  code: "model-removed",
  purpose: "A data model was removed.",
  advice: "Stop sending its messages before you upgrade; its last package stays published.",
  mirror: "model-added",
  breaks: ["sender", "reading", "constructing"],
  bump: "major",
  wholeOf: "before",
  detect: {
    modelRemoved: ({ title }) => [{ before: title }],
  },
};
