import type { FieldChange } from "./past.ts";

/** A change of a field in few words: `2022-06: optional → required`. */
export function changeWords({ edition, aspect, before, after }: FieldChange): string {
  if (before === "") return `${edition}: ${ASPECTS[aspect]} ${after} added`;
  if (after === "") return `${edition}: ${ASPECTS[aspect]} ${before} removed`;
  return `${edition}: ${before} → ${after}`;
}

const ASPECTS: Readonly<Record<FieldChange["aspect"], string>> = {
  type: "type",
  required: "tag",
  rating: "rating",
  values: "value set",
  format: "format",
  deprecated: "deprecation",
};
