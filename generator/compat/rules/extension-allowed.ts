import type { ChangeRule } from "../rule.ts";

export const extensionAllowed: ChangeRule = {
  code: "extension-allowed",
  purpose: "An extension is allowed where it was not.",
  advice: "Nothing must be done.",
  mirror: "extension-closed",
  breaks: [],
  bump: "minor",
  detect: {
    extensionAllowed: ({ id }) => [{ subject: id }],
  },
};
