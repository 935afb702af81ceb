import { changeOfCodes } from "../code-changes.ts";
import type { ChangeRule } from "../rule.ts";

export const valueRenamed: ChangeRule = {
  code: "value-renamed",
  purpose: "A code is written in another way.",
  advice: "Read and send the new code.",
  mirror: "value-renamed",
  breaks: ["sender", "receiver", "constructing"],
  bump: "major",
  detect: {
    text: (pair) => changeOfCodes(pair, "value-renamed"),
  },
};
