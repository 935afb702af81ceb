import { isRequiredToSend, typeWords } from "../field-words.ts";
import { renameHint } from "../rename-hint.ts";
import type { ChangeRule } from "../rule.ts";

export const fieldAddedRequired: ChangeRule = {
  code: "field-added-required",
  purpose: "A required field was added.",
  advice: "Fill the field in all messages that you send before you upgrade.",
  mirror: "field-removed-required",
  breaks: ["sender", "constructing"],
  bump: "major",
  wholeOf: "after",
  detect: {
    fieldAdded: ({ field, lookalike }) =>
      isRequiredToSend(field)
        ? [{ after: typeWords(field), ...renameHint(lookalike, field.name) }]
        : [],
  },
};
