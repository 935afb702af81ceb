import type { ChangeRule } from "../rule.ts";

export const responseAdded: ChangeRule = {
  code: "response-added",
  purpose: "A pull is answered by an event type where it had none.",
  advice: "Read the answer as that event type.",
  mirror: "response-removed",
  breaks: [],
  bump: "minor",
  meaning: "Whoever asks gets a message as an answer, and has to read it.",
  detect: {
    event: ({ before, after }) =>
      before.method === after.method &&
      before.response === undefined &&
      after.response !== undefined
        ? [{ after: after.response }]
        : [],
  },
};
