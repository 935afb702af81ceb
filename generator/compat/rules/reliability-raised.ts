import { RELIABILITIES } from "../../catalog/rating.ts";
import type { ChangeRule } from "../rule.ts";

export const reliabilityRaised: ChangeRule = {
  code: "reliability-raised",
  purpose: "A field is sent more often than was said before.",
  advice: "Nothing must be done.",
  mirror: "reliability-lowered",
  breaks: [],
  bump: "patch",
  isAside: true,
  detect: {
    notes: ({ before, after }) =>
      RELIABILITIES.indexOf(after.reliability) < RELIABILITIES.indexOf(before.reliability)
        ? [{ before: before.reliability, after: after.reliability }]
        : [],
  },
};
