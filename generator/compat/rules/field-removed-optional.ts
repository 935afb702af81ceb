import { isRequiredToSend, typeWords } from "../field-words.ts";
import { renameHint } from "../rename-hint.ts";
import type { ChangeRule } from "../rule.ts";

export const fieldRemovedOptional: ChangeRule = {
  code: "field-removed-optional",
  purpose: "An optional field was removed.",
  advice: "Stop reading the field, and stop filling it in: what is sent in it is dropped.",
  mirror: "field-added-optional",
  breaks: ["reading", "constructing"],
  bump: "major",
  meaning: "What old senders write into the field is dropped without a word.",
  wholeOf: "before",
  detect: {
    fieldRemoved: ({ field, lookalike }) =>
      !isRequiredToSend(field)
        ? [{ before: typeWords(field), ...renameHint(field.name, lookalike) }]
        : [],
  },
};
