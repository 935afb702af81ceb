import type { ChangeRule } from "../rule.ts";

export const dataOnDemandAdded: ChangeRule = {
  code: "data-on-demand-added",
  purpose: "An event type can be had by Data on Demand.",
  advice: "Nothing must be done.",
  mirror: "data-on-demand-removed",
  breaks: [],
  bump: "minor",
  detect: {
    event: ({ before, after }) => (!before.dataOnDemand && after.dataOnDemand ? [{}] : []),
  },
};
