import { changeOfPattern } from "../constraint-changes.ts";
import type { ChangeRule } from "../rule.ts";

/** Whether one pattern lets through all that the other does is not decided, so both sides break. */
export const patternChanged: ChangeRule = {
  code: "pattern-changed",
  purpose: "A text must be written in another way.",
  advice: "Write the text as the new format asks, and expect it so.",
  mirror: "pattern-changed",
  breaks: ["sender", "receiver"],
  bump: "major",
  detect: {
    text: (pair) => changeOfPattern(pair),
  },
};
