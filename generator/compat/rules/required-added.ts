import { isRequiredToSend, requirementWords } from "../field-words.ts";
import type { ChangeRule } from "../rule.ts";

export const requiredAdded: ChangeRule = {
  code: "required-added",
  purpose: "An optional field became required.",
  advice: "Fill the field in all messages that you send before you upgrade.",
  mirror: "required-removed",
  breaks: ["sender", "constructing"],
  bump: "major",
  detect: {
    field: ({ before, after }) =>
      !isRequiredToSend(before.field) && isRequiredToSend(after.field)
        ? [{ before: "optional", after: requirementWords(after.field.required) }]
        : [],
  },
};
