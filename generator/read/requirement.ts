import type { Requirement } from "../catalog/field.ts";
import type { RawField } from "../definition/raw.ts";

/** How `required` is written, as the catalog says it. */
export function requirement(raw: RawField["required"]): Requirement {
  return raw === true ? "always" : raw === "sending" ? "sending" : "never";
}
