import { changeOfCodes } from "../code-changes.ts";
import type { ChangeRule } from "../rule.ts";

export const valueRemovedOpen: ChangeRule = {
  code: "value-removed-open",
  purpose: "A code was removed from an open value set.",
  advice: "Send another code; receivers no longer know what this one means.",
  mirror: "value-added-open",
  breaks: [],
  bump: "minor",
  meaning: "The code means nothing any more, and is tolerated as an unlisted one.",
  detect: {
    text: (pair) => changeOfCodes(pair, "value-removed-open"),
  },
};
