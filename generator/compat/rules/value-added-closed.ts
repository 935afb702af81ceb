import { changeOfCodes } from "../code-changes.ts";
import type { ChangeRule } from "../rule.ts";

export const valueAddedClosed: ChangeRule = {
  code: "value-added-closed",
  purpose: "A code was added to a closed value set.",
  advice: "Expect the new code.",
  mirror: "value-removed-closed",
  breaks: ["receiver"],
  bump: "major",
  detect: {
    text: (pair) => changeOfCodes(pair, "value-added-closed"),
  },
};
