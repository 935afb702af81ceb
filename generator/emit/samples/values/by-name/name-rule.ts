import type { ScalarName } from "../../../../catalog/field.ts";
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
