import { drawIndex } from "../draw.js";
import { scalarNameOf } from "./scalar-name.js";
import type { ValueMaker } from "./value-maker.js";
import { words } from "./words.js";

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
