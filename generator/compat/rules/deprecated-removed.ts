import type { ChangeRule } from "../rule.ts";

export const deprecatedRemoved: ChangeRule = {
  code: "deprecated-removed",
  purpose: "A field or event type is no longer deprecated.",
  advice: "Nothing must be done.",
  mirror: "deprecated-added",
  breaks: [],
  bump: "patch",
  detect: {
    notes: ({ before, after }) =>
      before.deprecated !== undefined && after.deprecated === undefined
        ? [{ before: before.deprecated }]
        : [],
    event: ({ before, after }) =>
      before.status === "deprecated" && after.status !== "deprecated"
        ? [{ before: before.status, after: after.status }]
        : [],
  },
};
