import type { Slot } from "../slot.ts";

/** The text in a field of the same object, empty if the sample has none. */
export function textBeside(slot: Slot, name: RegExp): string {
  const value = slot.sibling(name);
  return typeof value === "string" ? value : "";
}
