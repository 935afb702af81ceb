import { isRequiredToSend, typeWords } from "../field-words.ts";
import { renameHint } from "../rename-hint.ts";
import type { ChangeRule } from "../rule.ts";

export const fieldAddedOptional: ChangeRule = {
  code: "field-added-optional",
  purpose: "An optional field was added.",
  advice: "Nothing must be done; fill it where you have the data.",
  mirror: "field-removed-optional",
  breaks: [],
  bump: "minor",
  wholeOf: "after",
  detect: {
    fieldAdded: ({ field, lookalike }) =>
      !isRequiredToSend(field)
        ? [{ after: typeWords(field), ...renameHint(lookalike, field.name) }]
        : [],
  },
};
