import { pick } from "../../draw.js";
import type { NameRule } from "./name-rule.js";

const ROLES = ["Emergency Contact", "Next of Kin"] as const;

const DAYS = ["Monday", "Thursday"] as const;

/** Plain text that people write. */
export const textNames: readonly NameRule[] = [
  { name: /^Credentials$/, make: (_, at) => (at === 0 ? "MD" : "PhD") },
  { name: /^Roles$/, make: (_, at) => ROLES[at] },
  {
    name: /^(?:Notes?|Comments?|Text)$/,
    make: (_, at) => (at === 0 ? "Reviewed with the patient." : "No further questions."),
  },
  {
    name: /^Instructions$/,
    make: (_, at) => (at === 0 ? "Please bring your insurance card." : "Arrive 15 minutes early."),
  },
  { name: /^Reasons?$/, make: (_, at) => (at === 0 ? "Check up" : "Follow up") },
  { name: /^CancelReason$/, make: () => "Conflicting appointment" },
  { name: /^NoShowReason$/, make: () => "Car broke down." },
  { name: /^Status$/, parent: /^Task$/, make: () => "Complete" },
  { name: /^Status$/, make: () => "Active" },
  { name: /^VisitStatuses$/, make: (_, at) => (at === 0 ? "Active" : "Arrived") },
  { name: /^Days?$/, make: (_, at) => pick(DAYS, at) },
  { name: /^Time$/, make: (_, at) => (at === 0 ? "1000" : "1430") },
  { name: /^Duration$/, make: () => "30" },
  { name: /^DurationUnit$/, make: () => "minutes" },
  { name: /^Units?$/, make: () => "mg" },
  { name: /^Value$/, parent: /^Properties$/, make: () => "Symptoms" },
  { name: /^(?:Value|Quantity)$/, make: () => "5" },
  { name: /Amount$/, make: () => "125.00" },
  { name: /^Manufacturer(?:Name)?$/, make: () => "Sample Devices and Drugs" },
  { name: /^BrandName$/, make: () => "Placebo Plus" },
  { name: /^Title$/, make: () => "Sample title" },
  { name: /^Description$/, parent: /^Study$/, make: () => "Compares two ways of treatment." },
  { name: /^IsActive$/, make: () => "true" },
  { name: /^(?:Is|Has)[A-Z]/, make: () => "false" },
  { name: /^Type$/, parent: /^Guarantor/, make: () => "Person" },
  { name: /^Message$/, parent: /^Task$/, make: () => "All entries were processed." },
  { name: /^Message$/, make: () => "The term is not known." },
  { name: /^Display$/, make: () => "Banner" },
  { name: /^SearchType$/, make: () => "Contains" },
  { name: /^DefaultCode$/, make: (slot) => slot.sibling(/^Code$/) },
  { name: /^DefaultName$/, make: (slot) => slot.sibling(/^Name$/) },
  { name: /^MatchPriority$/, make: () => "1" },
  { name: /^TitleType$/, make: () => "Preferred" },
  { name: /^TitleStatus$/, make: () => "Active" },
  { name: /^Category$/, parent: /^ExtendedProperties$/, make: () => "Clinical" },
  { name: /^Property$/, make: () => "Chapter" },
  { name: /^Description$/, parent: /^Score$/, make: () => "Exact match" },
];
