import { drawIndex } from "../../draw.ts";
import type { Slot } from "../../slot.ts";
import type { NameRule } from "./name-rule.ts";

/** Places inside hospitals. */
export const placeNames: readonly NameRule[] = [
  {
    name: /^(?:Facility|Facilities)$/,
    make: (_, at) => (at === 0 ? "Example General Hospital" : "Placeholder Clinic"),
  },
  { name: /^Departments?$/, make: (_, at) => (at === 0 ? "3N" : "4S") },
  { name: /^Room$/, make: (slot) => String(100 + drawIndex(slot.context.seed, slot.key, 300)) },
  { name: /^Bed$/, make: (slot) => letter(slot) },
  { name: /^FacilityCode$/, make: () => "EGH" },
];

function letter({ context, key }: Slot): string {
  return drawIndex(context.seed, key, 2) === 0 ? "A" : "B";
}
