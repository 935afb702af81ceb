import { changeOfType } from "../type-change.ts";
import type { ChangeRule } from "../rule.ts";

export const typeNarrowed: ChangeRule = {
  code: "type-narrowed",
  purpose: "A field may hold less than before.",
  advice: "Send only what the field still holds.",
  mirror: "type-widened",
  breaks: ["sender", "constructing"],
  bump: "major",
  detect: {
    field: (pair) => changeOfType(pair, "type-narrowed"),
  },
};
