import type { ChangeRule } from "../rule.ts";

export const eventRenamed: ChangeRule = {
  code: "event-renamed",
  purpose: "An event type got another name.",
  advice: "Send the new name in `Meta.EventType` and import the event type by its new name.",
  mirror: "event-renamed",
  breaks: ["sender", "receiver", "reading", "constructing"],
  bump: "major",
  detect: {
    event: ({ before, after }) => {
      if (before.title !== after.title) return [{ before: before.title, after: after.title }];
      // No message says how definitions call it, only the package does.
      return before.name === after.name
        ? []
        : [{ before: before.name, after: after.name, breaks: ["reading", "constructing"] }];
    },
  },
};
