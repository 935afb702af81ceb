import { isRequiredToSend } from "../field-words.ts";
import type { ChangeRule } from "../rule.ts";

/**
 * On the wire it is a removal and an addition, and breaks what those break: an optional field that
 * has another name is refused by nobody. It is lost, which the notice says.
 */
export const fieldRenamed: ChangeRule = {
  code: "field-renamed",
  purpose: "A field got another name.",
  advice: "Read and fill the field by its new name.",
  mirror: {
    waiver:
      "Who renames a field back says so anew; without `renamedFrom` it is a removal and an addition.",
  },
  breaks: ["reading", "constructing"],
  bump: "major",
  meaning: "Data under the old name is lost: neither side looks for it under the other name.",
  detect: {
    fieldRenamed: ({ before, after }) => [
      {
        before: before.field.name,
        after: after.field.name,
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
