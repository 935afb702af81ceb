import { changeOfCodes } from "../code-changes.ts";
import type { ChangeRule } from "../rule.ts";

export const valueAddedOpen: ChangeRule = {
  code: "value-added-open",
  purpose: "A code was added to an open value set.",
  advice: "Handle the new code where you tell codes apart.",
  mirror: "value-removed-open",
  breaks: [],
  bump: "minor",
  detect: {
    text: (pair) => changeOfCodes(pair, "value-added-open"),
  },
};
