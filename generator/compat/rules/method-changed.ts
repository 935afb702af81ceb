import type { ChangeRule } from "../rule.ts";

export const methodChanged: ChangeRule = {
  code: "method-changed",
  purpose: "An event type is pushed where it was pulled, or pulled where it was pushed.",
  advice:
    "Change who starts the exchange: push when something happens, or ask and wait for the answer.",
  mirror: "method-changed",
  breaks: ["sender", "receiver", "reading", "constructing"],
  bump: "major",
  detect: {
    event: ({ before, after }) =>
      before.method === after.method ? [] : [{ before: before.method, after: after.method }],
  },
};
