import type { ScalarName } from "../../../../catalog/field.ts";
import { scalarNameOf } from "../scalar-name.ts";
import type { ValueMaker } from "../value-maker.ts";

/** What the name of a field suggests. */
export interface NameRule {
  readonly name: RegExp;
  /** The object around the field, where that matters. */
  readonly parent?: RegExp;
  /** What the field holds; text if nothing is said. */
  readonly of?: ScalarName;
  readonly make: ValueMaker;
}

/** Asks the rules that fit, in their order, until one knows a value. */
export function valueByName(rules: readonly NameRule[]): ValueMaker {
  return (slot, at) => {
    const scalar = scalarNameOf(slot);
    for (const { name, parent, of = "String", make } of rules) {
      if (of !== scalar || !name.test(slot.node.name)) continue;
      if (parent !== undefined && !parent.test(slot.parentName)) continue;
      const value = make(slot, at);
      if (value !== undefined) return value;
    }
    return undefined;
  };
}
