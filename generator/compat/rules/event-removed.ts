import type { ChangeRule } from "../rule.ts";

export const eventRemoved: ChangeRule = {
  code: "event-removed",
  purpose: "An event type was removed.",
  advice: "Stop sending it before you upgrade; the last package that has it stays published.",
  mirror: "event-added",
  breaks: ["sender", "reading", "constructing"],
  bump: "major",
  wholeOf: "before",
  detect: {
    eventRemoved: ({ title }) => [{ before: title }],
  },
};
