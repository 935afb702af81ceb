import type { ChangeRule } from "../rule.ts";

export const sharedtypeExtracted: ChangeRule = {
  code: "sharedtype-extracted",
  purpose: "A type of the package has a name where it had none, or another one.",
  advice: "Nothing must be done.",
  mirror: "sharedtype-inlined",
  breaks: [],
  bump: "minor",
  isAside: true,
  detect: {
    typeAdded: ({ name, otherwise }) => [
      {
        subject: name,
        after: name,
        ...(otherwise.length === 0 ? {} : { before: otherwise.join(", ") }),
      },
    ],
  },
};
