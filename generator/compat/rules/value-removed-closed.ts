import { changeOfCodes } from "../code-changes.ts";
import type { ChangeRule } from "../rule.ts";

export const valueRemovedClosed: ChangeRule = {
  code: "value-removed-closed",
  purpose: "A code was removed from a closed value set.",
  advice: "Stop sending the code before you upgrade.",
  mirror: "value-added-closed",
  breaks: ["sender", "constructing"],
  bump: "major",
  detect: {
    text: (pair) => changeOfCodes(pair, "value-removed-closed"),
  },
};
