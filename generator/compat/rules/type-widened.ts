import { changeOfType } from "../type-change.ts";
import type { ChangeRule } from "../rule.ts";

export const typeWidened: ChangeRule = {
  code: "type-widened",
  purpose: "A field may hold more than before.",
  advice: "Expect any text.",
  mirror: "type-narrowed",
  breaks: ["receiver", "reading"],
  bump: "major",
  detect: {
    field: (pair) => changeOfType(pair, "type-widened"),
  },
};
