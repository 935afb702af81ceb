import type { NameRule } from "./name-rule.js";

/** Postal addresses, in a town that does not exist. */
export const addressNames: readonly NameRule[] = [
  { name: /^(?:StreetAddress|Address)$/, make: ({ subject }) => subject.street },
  { name: /^City$/, make: () => "Exampleville" },
  { name: /^State$/, make: () => "WI" },
  { name: /^(?:ZIP|ZipCode)$/, make: ({ subject }) => subject.zip },
  { name: /^County$/, make: () => "Example County" },
  { name: /^Country$/, make: () => "US" },
];
