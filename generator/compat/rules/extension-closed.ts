import type { ChangeRule } from "../rule.ts";

/** No validator refuses an extension that it does not know, so nothing breaks on the wire. */
export const extensionClosed: ChangeRule = {
  code: "extension-closed",
  purpose: "An extension is no longer allowed.",
  advice: "Stop sending the extension.",
  mirror: "extension-allowed",
  breaks: [],
  bump: "major",
  meaning:
    "Data under the key of the extension is still let pass, and no longer said to mean anything.",
  detect: {
    extensionClosed: ({ id }) => [{ subject: id }],
  },
};
