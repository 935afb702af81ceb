import type { NameRule } from "./name-rule.ts";

const ROLES = ["Emergency Contact", "Next of Kin"] as const;

/** Who somebody is, and how to reach them. */
export const personNames: readonly NameRule[] = [
  { name: /^FirstName$/, make: ({ subject }) => subject.firstName },
  { name: /^MiddleName$/, make: ({ subject }) => subject.middleName },
  { name: /^LastName$/, make: ({ subject }) => subject.lastName },
  {
    name: /^Aliases$/,
    make: ({ subject }, at) => `${subject.middleName} ${subject.lastName}${at === 0 ? "" : " II"}`,
  },
  { name: /^Credentials$/, make: (_, at) => (at === 0 ? "MD" : "PhD") },
  { name: /^Roles$/, make: (_, at) => ROLES[at] },
  { name: /^EmailAddress(?:es)?$/, make: ({ subject }) => subject.email },
  {
    name: /^(?:Home|Office|Mobile|Business|Work|Fax|PhoneNumber)$/,
    make: ({ subject, node }) => subject.phone(node.name),
  },
];
