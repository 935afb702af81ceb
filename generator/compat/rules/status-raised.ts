import { maturityOf } from "../maturity.ts";
import type { ChangeRule } from "../rule.ts";

export const statusRaised: ChangeRule = {
  code: "status-raised",
  purpose: "An event type is closer to being released.",
  advice: "Nothing must be done.",
  mirror: "status-lowered",
  breaks: [],
  bump: "patch",
  detect: {
    event: ({ before, after }) =>
      maturityOf(after) > maturityOf(before)
        ? [{ before: before.status, after: after.status }]
        : [],
  },
};
