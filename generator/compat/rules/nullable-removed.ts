import { mayBeSentAsNull } from "../field-words.ts";
import type { ChangeRule } from "../rule.ts";

export const nullableRemoved: ChangeRule = {
  code: "nullable-removed",
  purpose: "A field may no longer be null.",
  advice: "Send a value, never null.",
  mirror: "nullable-added",
  breaks: ["sender", "constructing"],
  bump: "major",
  detect: {
    field: ({ before, after }) =>
      after.field.type.kind === "scalar" &&
      mayBeSentAsNull(before.field) &&
      !mayBeSentAsNull(after.field)
        ? [{ before: "may be null", after: "never null" }]
        : [],
  },
};
