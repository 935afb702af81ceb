import type { ChangeRule } from "../rule.ts";

export const responseChanged: ChangeRule = {
  code: "response-changed",
  purpose: "A query is answered by another event type.",
  advice: "Read the answer as the new event type.",
  mirror: "response-changed",
  breaks: ["sender", "receiver", "reading", "constructing"],
  bump: "major",
  detect: {
    event: ({ before, after }) =>
      before.response !== undefined &&
      after.response !== undefined &&
      before.response !== after.response
        ? [{ before: before.response, after: after.response }]
        : [],
  },
};
