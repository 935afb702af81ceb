import type { NameRule } from "./name-rule.ts";

/** Who somebody is, and how to reach them. */
export const personNames: readonly NameRule[] = [
  { name: /^FirstName$/, make: ({ subject }) => subject.firstName },
  { name: /^MiddleName$/, make: ({ subject }) => subject.middleName },
  { name: /^LastName$/, make: ({ subject }) => subject.lastName },
  {
    name: /^Aliases$/,
    make: ({ subject }, at) => `${subject.middleName} ${subject.lastName}${at === 0 ? "" : " II"}`,
  },
  { name: /^EmailAddress(?:es)?$/, make: ({ subject }) => subject.email },
  {
    name: /^(?:Home|Office|Mobile|Business|Work|Fax|PhoneNumber)$/,
    make: ({ subject, node }) => subject.phone(node.name),
  },
];
