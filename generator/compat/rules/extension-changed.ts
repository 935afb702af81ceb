import type { ChangeRule } from "../rule.ts";

export const extensionChanged: ChangeRule = {
  code: "extension-changed",
  purpose: "An extension carries other data.",
  advice: "Read and send what the extension carries now.",
  mirror: "extension-changed",
  breaks: [],
  bump: "minor",
  meaning: "Data under the key of the extension is let pass as it is, and means something else.",
  detect: {
    extensionData: ({ after }) => [{ subject: after.id }],
  },
};
