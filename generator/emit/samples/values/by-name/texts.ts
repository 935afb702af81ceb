import { pick } from "../../draw.ts";
import type { NameRule } from "./name-rule.ts";

const ROLES = ["Emergency Contact", "Next of Kin"] as const;

const DAYS = ["Monday", "Thursday"] as const;

/** Plain text that people write. */
export const textNames: readonly NameRule[] = [
  { name: /^Credentials$/, make: (_, at) => (at === 0 ? "MD" : "PhD") },
  { name: /^Roles$/, make: (_, at) => ROLES[at] },
  {
    name: /^(?:Notes?|Comments?|Text)$/,
    make: (_, at) => `This remark is made up${at === 0 ? "" : " as well"}.`,
  },
  {
    name: /^Instructions$/,
    make: (_, at) => (at === 0 ? "Please bring your insurance card." : "Arrive 15 minutes early."),
  },
  { name: /^Reasons?$/, make: (_, at) => (at === 0 ? "Check up" : "Follow up") },
  { name: /^CancelReason$/, make: () => "Conflicting appointment" },
  { name: /^NoShowReason$/, make: () => "Car broke down." },
  { name: /^Status$/, make: () => "Active" },
  { name: /^VisitStatuses$/, make: (_, at) => (at === 0 ? "Active" : "Arrived") },
  { name: /^Days?$/, make: (_, at) => pick(DAYS, at) },
  { name: /^Time$/, make: (_, at) => (at === 0 ? "1000" : "1430") },
  { name: /^Duration$/, make: () => "30" },
  { name: /^DurationUnit$/, make: () => "minutes" },
  { name: /^Units?$/, make: () => "mg" },
  { name: /^(?:Value|Quantity)$/, make: () => "5" },
  { name: /Amount$/, make: () => "125.00" },
  { name: /^IsActive$/, make: () => "true" },
];
