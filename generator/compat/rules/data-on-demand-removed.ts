import type { ChangeRule } from "../rule.ts";

export const dataOnDemandRemoved: ChangeRule = {
  code: "data-on-demand-removed",
  purpose: "An event type can no longer be had by Data on Demand.",
  advice: "Get the data in another way.",
  mirror: "data-on-demand-added",
  breaks: [],
  bump: "minor",
  meaning: "Who got the data by Data on Demand gets none.",
  detect: {
    event: ({ before, after }) => (before.dataOnDemand && !after.dataOnDemand ? [{}] : []),
  },
};
