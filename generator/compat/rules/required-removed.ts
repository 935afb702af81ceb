import { isRequiredToSend, requirementWords } from "../field-words.ts";
import type { ChangeRule } from "../rule.ts";

export const requiredRemoved: ChangeRule = {
  code: "required-removed",
  purpose: "A required field became optional.",
  advice: "Expect messages without the field.",
  mirror: "required-added",
  breaks: ["receiver", "reading"],
  bump: "major",
  detect: {
    field: ({ before, after }) =>
      isRequiredToSend(before.field) && !isRequiredToSend(after.field)
        ? [
            {
              before: requirementWords(before.field.required),
              after: "optional",
              // Code that reads had to expect its absence before.
              ...(before.field.required === "sending" ? { breaks: ["receiver"] } : {}),
            },
          ]
        : [],
  },
};
