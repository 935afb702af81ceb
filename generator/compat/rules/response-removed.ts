import type { ChangeRule } from "../rule.ts";

export const responseRemoved: ChangeRule = {
  code: "response-removed",
  purpose: "A query is no longer answered by an event type.",
  advice: "Stop waiting for that answer.",
  mirror: "response-added",
  breaks: ["sender", "receiver", "reading"],
  bump: "major",
  detect: {
    event: ({ before, after }) =>
      before.method === after.method &&
      before.response !== undefined &&
      after.response === undefined
        ? [{ before: before.response }]
        : [],
  },
};
