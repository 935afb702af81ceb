import { digits, drawIndex, pick } from "../../draw.js";
import type { Slot } from "../../slot.js";
import type { NameRule } from "./name-rule.js";

const INSURERS = ["Sample Health Plan", "Fictional Mutual", "Imaginary Insurance"] as const;

const EMPLOYERS = ["Demo Manufacturing", "Placeholder Logistics", "Mock Foods"] as const;

const PRIORITIES = ["1", "2", "3"] as const;

/** Numbers by which things are known, and names of organizations. */
export const identifierNames: readonly NameRule[] = [
  { name: /^NPI$/, make: ({ subject }) => subject.npi },
  { name: /^SSN$/, make: ({ subject }) => subject.ssn },
  { name: /^(?:CurrentBatch|TotalBatches)$/, make: () => "1" },
  { name: /^Priority$/, parent: /^Insurance/, make: ({ item }) => pick(PRIORITIES, item) },
  {
    name: /^(?:Name|OrganizationName|GroupName)$/,
    parent: /^(?:Source|Destinations)$/,
    make: systemName,
  },
  { name: /^Name$/, parent: /^Company$/, make: (slot) => oneOf(slot, INSURERS) },
  { name: /^Name$/, parent: /^Employer/, make: (slot) => oneOf(slot, EMPLOYERS) },
  { name: /^Name$/, parent: /^Plan$/, make: () => "Sample Health PPO" },
  { name: /^Type$/, parent: /^Plan$/, make: () => "PPO" },
  { name: /^GroupName$/, make: (slot) => oneOf(slot, EMPLOYERS) },
  { name: /(?:ID|IDs|Number|Numbers)$/, make: (slot, at) => numbered(slot, at) },
];

function oneOf({ context, key }: Slot, names: readonly string[]): string {
  return pick(names, drawIndex(context.seed, key, names.length));
}

function systemName({ parentName }: Slot): string {
  return parentName === "Source" ? "Example Sending System" : "Example Receiving System";
}

/** Eight digits, with leading zeros as real ones have. */
function numbered({ context, key }: Slot, at: number): string {
  return `00${digits(context.seed, `${key}#${at}`, 5)}${drawIndex(context.seed, `${key}#last`, 10)}`;
}
