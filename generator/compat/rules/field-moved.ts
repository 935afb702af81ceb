import { isRequiredToSend } from "../field-words.ts";
import type { ChangeRule } from "../rule.ts";

/**
 * Definitions declare renames inside one object only. Elsewhere a field has moved where the same name,
 * type and description went in one place of a message and came in one other.
 */
export const fieldMoved: ChangeRule = {
  code: "field-moved",
  purpose: "A field went to another object.",
  advice: "Read and fill the field at its new place.",
  mirror: "field-moved",
  breaks: ["reading", "constructing"],
  bump: "major",
  meaning: "Data at the old place is lost: neither side looks for it at the other place.",
  detect: {
    fieldMoved: ({ before, after }) => [
      {
        before: before.path,
        after: after.path,
        breaks: [
          ...(isRequiredToSend(after.field) ? (["sender"] as const) : []),
          ...(isRequiredToSend(before.field) ? (["receiver"] as const) : []),
          "reading",
          "constructing",
        ],
      },
    ],
  },
};
