import type { ChangeRule } from "../rule.ts";

export const eventAdded: ChangeRule = {
  code: "event-added",
  purpose: "An event type was added.",
  advice: "Handle it if you subscribe to all event types of the data model.",
  mirror: "event-removed",
  breaks: [],
  bump: "minor",
  meaning:
    "The union of the messages of the data model grows, so a switch that names each of them no longer does.",
  wholeOf: "after",
  detect: {
    eventAdded: ({ title }) => [{ after: title }],
  },
};
