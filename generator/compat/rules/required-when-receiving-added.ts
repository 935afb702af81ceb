import type { ChangeRule } from "../rule.ts";

export const requiredWhenReceivingAdded: ChangeRule = {
  code: "required-when-receiving-added",
  purpose: "A field that senders owe is asked for by receivers too.",
  advice: "Nothing must be done where all messages are checked when they are sent.",
  mirror: "required-when-receiving-removed",
  breaks: [],
  bump: "minor",
  meaning: "Receivers refuse messages without the field, which they let pass before.",
  detect: {
    field: ({ before, after }) =>
      before.field.required === "sending" && after.field.required === "always"
        ? [{ before: "required when sending", after: "required" }]
        : [],
  },
};
