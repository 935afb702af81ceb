import { typeWords } from "../field-words.ts";
import type { ChangeRule } from "../rule.ts";

export const nameReused: ChangeRule = {
  code: "name-reused",
  purpose: "A field has the name of one that an earlier edition had with another type.",
  advice: "Choose another name.",
  mirror: { waiver: "What is absent before and after is no change." },
  breaks: ["sender", "receiver", "reading", "constructing"],
  bump: "major",
  meaning: "Messages of earlier editions hold something else under this name.",
  detect: {
    fieldReused: ({ path, type, after }) => [
      { subject: path, before: type, after: typeWords(after.field) },
    ],
  },
};
