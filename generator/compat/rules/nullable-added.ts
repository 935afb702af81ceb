import { mayBeSentAsNull } from "../field-words.ts";
import type { ChangeRule } from "../rule.ts";

export const nullableAdded: ChangeRule = {
  code: "nullable-added",
  purpose: "A field may be null.",
  advice: "Expect null.",
  mirror: "nullable-removed",
  breaks: ["receiver", "reading"],
  bump: "major",
  detect: {
    field: ({ before, after }) =>
      before.field.type.kind === "scalar" &&
      !mayBeSentAsNull(before.field) &&
      mayBeSentAsNull(after.field)
        ? [
            {
              before: "never null",
              after: "may be null",
              // Code that reads had to expect null before.
              ...(before.field.required === "sending" ? { breaks: ["receiver"] } : {}),
            },
          ]
        : [],
  },
};
