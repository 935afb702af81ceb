import { drawIndex, pick } from "../../draw.ts";
import type { Slot } from "../../slot.ts";
import type { NameRule } from "./name-rule.ts";

/** Numbers and truth values. */
export const numberNames: readonly NameRule[] = [
  {
    name: /^Duration$/,
    of: "Number",
    make: ({ context }) => pick([30, 15, 45, 60], context.seed + 3),
  },
  { name: /^ID$/, of: "Number", make: (slot) => between(slot, 1000, 99_999) },
  { name: /^DiagnosisRelatedGroup$/, of: "Number", make: (slot) => between(slot, 100, 899) },
  { name: /^DiagnosisRelatedGroupType$/, of: "Number", make: () => 1 },
  {
    name: /(?:Balance|Amount|Price|Cost|Charge)/,
    of: "Number",
    make: (slot) => between(slot, 1000, 50_000) / 100,
  },
  { name: /^UsedQuantity$/, of: "Number", make: (slot) => between(slot, 1, 3) },
  { name: /^WastedQuantity$/, of: "Number", make: (slot) => between(slot, 0, 1) },
  { name: /^Quantity$/, of: "Number", parent: /^Items$/, make: (slot) => between(slot, 4, 20) },
  { name: /(?:Quantity|Refills|Count)/, of: "Number", make: (slot) => between(slot, 1, 5) },
  { name: /^Low$/, of: "Number", make: () => 3.5 },
  { name: /^High$/, of: "Number", make: () => 5.1 },
  { name: /^BeginOffset$/, of: "Number", make: () => 16 },
  { name: /^EndOffset$/, of: "Number", make: () => 30 },
  { name: /Score$/, of: "Number", make: (slot) => between(slot, 50, 99) / 100 },
  { name: /^(?:Test|Active|IsActive)$/, of: "Boolean", make: () => true },
  { name: /^IsDeceased$/, of: "Boolean", make: (slot) => slot.sibling(/^Death/) !== undefined },
  {
    name: /^(?:IsIncomplete|IsNegativeIndicator|IsCauseOfDeath)$/,
    of: "Boolean",
    make: () => false,
  },
];

function between({ context, key }: Slot, from: number, to: number): number {
  return from + drawIndex(context.seed, key, to - from + 1);
}
