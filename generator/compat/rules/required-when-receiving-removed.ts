import type { ChangeRule } from "../rule.ts";

export const requiredWhenReceivingRemoved: ChangeRule = {
  code: "required-when-receiving-removed",
  purpose: "A field that senders owe is no longer asked for by receivers.",
  advice: "Expect messages without the field.",
  mirror: "required-when-receiving-added",
  breaks: ["reading"],
  bump: "major",
  detect: {
    field: ({ before, after }) =>
      before.field.required === "always" && after.field.required === "sending"
        ? [{ before: "required", after: "required when sending" }]
        : [],
  },
};
