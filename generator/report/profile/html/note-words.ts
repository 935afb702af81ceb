import { counted, grouped } from "../../../site/parts/counted.ts";
import type { FieldObservation } from "../../../traffic/profile/observations.ts";
import type { Sizes } from "../../../traffic/profile/profile.ts";

/** What else was met at a field, in a few words; empty if nothing was. */
export function noteWords({ profile, field }: FieldObservation): string {
  const { otherCodes = 0, unformatted = 0, undeclared = 0 } = profile;
  return [
    profile.null > 0 && `${grouped(profile.null)} null`,
    profile.empty > 0 && `${grouped(profile.empty)} empty`,
    profile.mistyped > 0 && `${grouped(profile.mistyped)} of another type`,
    profile.items !== undefined && itemWords(profile.items),
    otherCodes > 0 && counted(otherCodes, "other code", "other codes"),
    unformatted > 0 && `${grouped(unformatted)} not as ${field.field.format ?? "declared"}`,
    undeclared > 0 && counted(undeclared, "undeclared key", "undeclared keys"),
  ]
    .filter((words) => words !== false && words !== "")
    .join(", ");
}

function itemWords({ count, sum, least, most }: Sizes): string {
  if (count === 0) return "";
  if (least === most) return counted(least, "item", "items");
  const mean = Math.round((sum / count) * 10) / 10;
  return `${grouped(least)}–${grouped(most)} items, ${mean} on average`;
}
