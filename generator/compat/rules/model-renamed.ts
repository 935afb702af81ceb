import type { ChangeRule } from "../rule.ts";

export const modelRenamed: ChangeRule = {
  code: "model-renamed",
  purpose: "A data model got another name.",
  advice: "Send the new name in `Meta.DataModel` and import the package of the new name.",
  mirror: "model-renamed",
  breaks: ["sender", "receiver", "reading", "constructing"],
  bump: "major",
  detect: {
    model: ({ before, after }) => {
      if (before.title !== after.title) return [{ before: before.title, after: after.title }];
      // No message says how definitions call it, only the package does.
      return before.name === after.name
        ? []
        : [{ before: before.name, after: after.name, breaks: ["reading", "constructing"] }];
    },
  },
};
