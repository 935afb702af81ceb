import type { ItemRef } from "../catalog/field.ts";
import type { Field, Requirement } from "../catalog/field.ts";
import { assertNever } from "../base/invariant.ts";

/** The type of a field by its structure alone: `String`, `object[]`. Names of types are no part of it. */
export function typeWords({ type, constant }: Pick<Field, "type" | "constant">): string {
  if (constant !== undefined) return CONSTANTS[constant];
  return type.kind === "list" ? `${itemWords(type.of)}[]` : itemWords(type);
}

const CONSTANTS = {
  model: "the name of the data model",
  event: "the name of the event type",
} as const;

function itemWords(item: ItemRef): string {
  return item.kind === "scalar" ? item.name : "object";
}

/** When a field must be there. */
export function requirementWords(required: Requirement): string {
  switch (required) {
    case "always":
      return "required";
    case "sending":
      return "required when sending";
    case "never":
      return "optional";
    default:
      return assertNever(required);
  }
}

/** Whether a message that is sent must have the field. */
export function isRequiredToSend({ required }: Pick<Field, "required">): boolean {
  return required !== "never";
}

/** Whether a message that is sent may hold null in the field. */
export function mayBeSentAsNull({ type, required }: Pick<Field, "type" | "required">): boolean {
  return type.kind === "scalar" && required === "never";
}
