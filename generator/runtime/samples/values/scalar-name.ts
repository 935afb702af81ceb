import type { ScalarName } from "../../metadata/definitions.ts";
import type { Slot } from "../slot.ts";

/** What the field holds, or each item of its list. */
export function scalarNameOf(slot: Slot): ScalarName {
  const { type } = slot.node.occurrence.field;
  const item = type.kind === "list" ? type.of : type;
  return item.kind === "scalar" ? item.name : "String";
}
