import { RELIABILITIES } from "../../catalog/rating.ts";
import type { ChangeRule } from "../rule.ts";

export const reliabilityLowered: ChangeRule = {
  code: "reliability-lowered",
  purpose: "A field is sent less often than was said before.",
  advice: "Do not count on the field.",
  mirror: "reliability-raised",
  breaks: [],
  bump: "minor",
  meaning: "Receivers that counted on the field will miss it more often.",
  isAside: true,
  detect: {
    notes: ({ before, after }) =>
      RELIABILITIES.indexOf(after.reliability) > RELIABILITIES.indexOf(before.reliability)
        ? [{ before: before.reliability, after: after.reliability }]
        : [],
  },
};
