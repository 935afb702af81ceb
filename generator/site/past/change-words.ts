import type { FieldAspect, FieldChange } from "./past.ts";

/** A change of a field in few words: `2022-06: optional → required`. What it has now is told beside. */
export function changeWords({ edition, aspect, before, after }: FieldChange): string {
  if (before === "") return `${ASPECTS[aspect]} since ${edition}`;
  if (after === "") return `${ASPECTS[aspect]} until ${edition}`;
  return `${edition}: ${before} → ${after}`;
}

const ASPECTS: Readonly<Record<FieldAspect, string>> = {
  type: "type",
  required: "required tag",
  rating: "rating",
  values: "value set",
  format: "format",
  deprecated: "deprecated",
};
