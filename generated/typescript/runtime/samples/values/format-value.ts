import { CHECKS } from "../../checks.js";
import { testOf } from "../../format.js";
import { found } from "../../metadata/definitions.js";
import { FORMAT_VALUES } from "./format-values.js";
import type { ValueMaker } from "./value-maker.js";

/**
 * A text in the format of the field. The table knows formats by name; a definition may mean
 * something else by the same name, so what does not satisfy it gives way to its own example.
 */
export const formatValue: ValueMaker = (slot, at) => {
  const name = slot.node.occurrence.field.format;
  if (name === undefined) return undefined;
  const { pattern, checker, example } = found(slot.context.definitions.formats, name);
  const isWritten = testOf({
    name,
    pattern,
    ...(checker === undefined ? {} : { check: CHECKS[checker] }),
  });
  const made = [FORMAT_VALUES.get(name), FORMAT_VALUES.get(checker ?? "")]
    .map((make) => make?.(slot, at))
    .find((text) => text !== undefined && isWritten(text));
  return made ?? example;
};
