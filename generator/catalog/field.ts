import type { Span } from "../base/source.ts";
import type {
  Adjustment as AdjustmentDefinition,
  FieldDefinition,
  TypeRef,
} from "../runtime/metadata/definitions.ts";

export {
  recordIdOf,
  type FieldNotes,
  type ItemRef,
  type ScalarName,
  type TypeRef,
} from "../runtime/metadata/definitions.ts";
export { restate } from "../runtime/metadata/restate.ts";

/**
 * When a field must be there: `always`; only when we are the `sending` side (it may be missing in
 * what we receive); or `never`.
 */
export type Requirement = FieldDefinition["required"];

/**
 * Notes that the use site of a type restates for a field below it. They change no type and no
 * verdict, so they never split an emitted type or a validator table.
 */
export interface Adjustment extends AdjustmentDefinition {
  readonly span: Span;
}

/** A field as packages know it, and what only its authors need. */
export interface Field extends Omit<FieldDefinition, "since"> {
  readonly kind: "field";
  /** The name that this field had before. */
  readonly renamedFrom?: string;
  readonly adjustments: readonly Adjustment[];
  /** Where the field is defined: its key. */
  readonly span: Span;
}

/** True for text, numbers and booleans: the only things that can be null. */
export function isScalar(type: TypeRef): boolean {
  return type.kind === "scalar";
}

/** Whether a message may hold null here: an optional scalar may, everything else never. */
export function isNullable(field: Field): boolean {
  return isScalar(field.type) && field.required !== "always";
}
