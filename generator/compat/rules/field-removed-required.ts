import { isRequiredToSend, typeWords } from "../field-words.ts";
import { renameHint } from "../rename-hint.ts";
import type { ChangeRule } from "../rule.ts";

export const fieldRemovedRequired: ChangeRule = {
  code: "field-removed-required",
  purpose: "A required field was removed.",
  advice: "Stop reading the field before senders leave it out, and stop filling it in.",
  mirror: "field-added-required",
  breaks: ["receiver", "reading", "constructing"],
  bump: "major",
  wholeOf: "before",
  detect: {
    fieldRemoved: ({ field, lookalike }) =>
      isRequiredToSend(field)
        ? [{ before: typeWords(field), ...renameHint(field.name, lookalike) }]
        : [],
  },
};
