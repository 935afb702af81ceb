import { changeOfType } from "../type-change.ts";
import type { ChangeRule } from "../rule.ts";

export const typeChanged: ChangeRule = {
  code: "type-changed",
  purpose: "A field has another type.",
  advice: "Read and send the new type.",
  mirror: "type-changed",
  breaks: ["sender", "receiver", "reading", "constructing"],
  bump: "major",
  detect: {
    field: (pair) => changeOfType(pair, "type-changed"),
  },
};
