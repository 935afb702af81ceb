import type { ScalarName } from "../../../metadata/definitions.js";
import { scalarNameOf } from "../scalar-name.js";
import type { ValueMaker } from "../value-maker.js";

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
  const known = new Map<string, readonly NameRule[]>();
  return (slot, at) => {
    const { node, parentName } = slot;
    const scalar = scalarNameOf(slot);
    const key = `${scalar}.${parentName}.${node.name}`;
    const fitting =
      known.get(key) ??
      rules.filter(
        ({ name, parent, of = "String" }) =>
          of === scalar &&
          name.test(node.name) &&
          (parent === undefined || parent.test(parentName)),
      );
    known.set(key, fitting);
    for (const { make } of fitting) {
      const value = make(slot, at);
      if (value !== undefined) return value;
    }
    return undefined;
  };
}
