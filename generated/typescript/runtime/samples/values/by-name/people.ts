import type { Slot } from "../../slot.js";
import type { NameRule } from "./name-rule.js";

/** Who somebody is, and how to reach them. */
export const personNames: readonly NameRule[] = [
  { name: /^FirstName$/, make: ({ subject }) => subject.firstName },
  { name: /^MiddleName$/, make: ({ subject }) => subject.middleName },
  { name: /^LastName$/, make: ({ subject }) => subject.lastName },
  {
    name: /^Aliases$/,
    make: (slot, at) =>
      isPerson(slot)
        ? `${slot.subject.middleName} ${slot.subject.lastName}${at === 0 ? "" : " II"}`
        : undefined,
  },
  {
    name: /^Name$/,
    make: (slot) =>
      isPerson(slot) ? `${slot.subject.firstName} ${slot.subject.lastName}` : undefined,
  },
  {
    name: /^UserId$/,
    make: ({ subject }) => `${subject.firstName.charAt(0)}${subject.lastName}`.toUpperCase(),
  },
  {
    name: /^Value$/,
    parent: /^Telecom$/,
    make: (slot) => (slot.sibling(/^System$/) === "phone" ? slot.subject.phone("Work") : undefined),
  },
  { name: /^EmailAddress(?:es)?$/, make: ({ subject }) => subject.email },
  {
    name: /^(?:Home|Office|Mobile|Business|Work|Fax|PhoneNumber)$/,
    make: ({ subject, node }) => subject.phone(node.name),
  },
];

/** True if the object could hold the name of a person. */
function isPerson({ node }: Slot): boolean {
  return node.occurrence.parent.fields.some(({ name }) => name === "LastName");
}
