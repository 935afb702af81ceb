import type { Json } from "../../metadata/json.ts";
import type { ScalarName } from "../../metadata/definitions.ts";
import { drawIndex } from "../draw.ts";
import type { Slot } from "../slot.ts";
import { isAllowedText } from "./allowed-text.ts";
import { scalarNameOf } from "./scalar-name.ts";
import { VALUE_MAKERS } from "./value-makers.ts";

/** The value of a field that holds a scalar, or a list of scalars. */
export function valueOf(slot: Slot): Json {
  const { type, minItems = 1, maxItems = Infinity } = slot.node.occurrence.field;
  if (type.kind !== "list") return scalarOf(slot, 0);
  const wanted = 1 + drawIndex(slot.context.seed, `${slot.key}#count`, 2);
  const count = Math.min(maxItems, Math.max(minItems, wanted));
  const items = Array.from({ length: count }, (_, at) => scalarOf(slot, at));
  const different = [...new Set(items)];
  return different.length >= minItems ? different : items;
}

function scalarOf(slot: Slot, at: number): Json {
  let spare: Json | undefined;
  for (const make of VALUE_MAKERS) {
    const value = make(slot, at);
    if (value === undefined || !isOfType(value, scalarNameOf(slot))) continue;
    if (typeof value !== "string" || isAllowedText(slot, value)) return value;
    // What suits the place best gives way to what the definition asks for.
    spare ??= value;
  }
  if (spare !== undefined) return spare;
  throw new Error(`Bug in canon: no value for "${slot.node.path}"`);
}

function isOfType(value: Json, name: ScalarName): boolean {
  return typeof value === name.toLowerCase();
}
