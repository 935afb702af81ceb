import { drawIndex } from "../draw.ts";
import { scalarNameOf } from "./scalar-name.ts";
import type { ValueMaker } from "./value-maker.ts";
import { words } from "./words.ts";

/** For fields that nothing is known of: a text that says what it stands for. */
export const plainValue: ValueMaker = (slot, at) => {
  const name = scalarNameOf(slot);
  switch (name) {
    case "String":
      return `Example ${words(slot.node.name)}${slot.item + at > 0 ? ` ${slot.item + at + 1}` : ""}`;
    case "Number":
      return 1 + drawIndex(slot.context.seed, slot.key, 100);
    case "Boolean":
      return drawIndex(slot.context.seed, slot.key, 2) === 1;
  }
};
