import type { ChangeRule } from "../rule.ts";

export const sharedtypeInlined: ChangeRule = {
  code: "sharedtype-inlined",
  purpose: "The package no longer exports the name of a type.",
  advice: "Import the type by its new name, or by the name of what holds it.",
  mirror: "sharedtype-extracted",
  breaks: ["reading", "constructing"],
  bump: "major",
  isAside: true,
  detect: {
    typeRemoved: ({ name, otherwise }) => [
      {
        subject: name,
        before: name,
        ...(otherwise.length === 0 ? {} : { after: otherwise.join(", ") }),
      },
    ],
    typeReplaced: ({ name }) => [
      { before: name, after: name, meaning: "The name stands for another type now." },
    ],
  },
};
