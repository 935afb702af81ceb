import { found } from "../../metadata/definitions.js";
import { isWritten } from "./allowed-text.js";
import { FORMAT_VALUES } from "./format-values.js";
import type { ValueMaker } from "./value-maker.js";

/**
 * A text in the format of the field. The table knows formats by name; a definition may mean
 * something else by the same name, so what does not satisfy it gives way to its own example.
 */
export const formatValue: ValueMaker = (slot, at) => {
  const name = slot.node.occurrence.field.format;
  if (name === undefined) return undefined;
  const format = found(slot.context.definitions.formats, name);
  const made = [FORMAT_VALUES.get(name), FORMAT_VALUES.get(format.checker ?? "")]
    .map((make) => make?.(slot, at))
    .find((text) => text !== undefined && isWritten(format, text));
  return made ?? format.example;
};
