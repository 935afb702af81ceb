import { maturityOf } from "../maturity.ts";
import type { ChangeRule } from "../rule.ts";

export const statusLowered: ChangeRule = {
  code: "status-lowered",
  purpose: "An event type is further from being released.",
  advice: "Ask the vendor what you can rely on.",
  mirror: "status-raised",
  breaks: [],
  bump: "minor",
  meaning: "The event type can change, or go, more easily than before.",
  detect: {
    event: ({ before, after }) =>
      maturityOf(after) < maturityOf(before)
        ? [{ before: before.status, after: after.status }]
        : [],
  },
};
