import type { Change } from "../../compat/change.ts";
import { changeRule } from "../../compat/rules.ts";

/** How much a reader must care, most first. */
export const TIERS = ["breaking", "additions", "notices", "others"] as const;

export type Tier = (typeof TIERS)[number];

/** Tiers that do not follow from what a rule says of its changes. */
const EXCEPTIONS: ReadonlyMap<string, Tier> = new Map([
  ["deprecated-added", "notices"],
  // A new name in a package is of no interest, unlike one that is gone.
  ["sharedtype-extracted", "others"],
]);

/**
 * Where a change is told: what asks for a major version breaks something for somebody; a notice breaks
 * nothing and yet means something else; what came as a whole is an addition, whatever it means.
 */
export function tierOf({ rule, bump, meaning }: Change): Tier {
  if (bump === "major") return "breaking";
  const tier = EXCEPTIONS.get(rule);
  if (tier !== undefined) return tier;
  if (changeRule(rule)?.wholeOf === "after") return "additions";
  if (meaning !== undefined) return "notices";
  return bump === "minor" ? "additions" : "others";
}
