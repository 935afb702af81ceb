import type { ChangeRule } from "../rule.ts";

export const deprecatedAdded: ChangeRule = {
  code: "deprecated-added",
  purpose: "A field or event type is deprecated.",
  advice: "Move to what replaces it; it will be removed.",
  mirror: "deprecated-removed",
  breaks: [],
  bump: "minor",
  detect: {
    notes: ({ before, after }) =>
      before.deprecated === undefined && after.deprecated !== undefined
        ? [{ after: after.deprecated }]
        : [],
    event: ({ before, after }) =>
      before.status !== "deprecated" && after.status === "deprecated"
        ? [{ before: before.status, after: after.status }]
        : [],
  },
};
