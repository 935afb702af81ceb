import type { Json } from "../base/json.ts";
import type { Span } from "../base/source.ts";
import type { RatingSource, Reliability } from "./rating.ts";

export type ScalarName = "String" | "Number" | "Boolean";

/** What a field holds: a scalar, a record (by its id in the catalog), or a list of either. */
export type TypeRef =
  | { readonly kind: "scalar"; readonly name: ScalarName }
  | { readonly kind: "record"; readonly id: string }
  | { readonly kind: "list"; readonly of: ItemRef };

/** What a list holds. Lists of lists do not exist. */
export type ItemRef = Exclude<TypeRef, { readonly kind: "list" }>;

/**
 * When a field must be there: `always`; only when we are the `sending` side (it may be missing in
 * what we receive); or `never`.
 */
export type Requirement = "always" | "sending" | "never";

/** What the definition says of a field for people. A use site may restate any of it. */
export interface FieldNotes {
  /** Relative: how often the field is there, given that its parent is. */
  readonly reliability: Reliability;
  readonly ratingSource: RatingSource;
  readonly description: string;
  readonly examples: readonly Json[];
  /** A sentence that names the replacement. */
  readonly deprecated?: string;
}

/**
 * Notes that the use site of a type restates for a field below it. They change no type and no
 * verdict, so they never split an emitted type or a validator table.
 */
export interface Adjustment {
  /** Names of fields, from the record that the adjusted field holds downwards; lists are passed through. */
  readonly path: readonly string[];
  readonly notes: Partial<FieldNotes>;
  readonly span: Span;
}

export interface Field extends FieldNotes {
  readonly kind: "field";
  /** As on the wire. */
  readonly name: string;
  readonly type: TypeRef;
  readonly required: Requirement;
  /** Id of the value set that the text, or each text of a list, is taken from. */
  readonly values?: string;
  /** Name of the format of the text, or of each text of a list. */
  readonly format?: string;
  /** The field always holds the wire name of the data model, or of the event type, of its message. */
  readonly constant?: "model" | "event";
  readonly minItems?: number;
  readonly maxItems?: number;
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

/** The id of the record that a field holds, single or in a list. */
export function recordIdOf(type: TypeRef): string | undefined {
  const item = type.kind === "list" ? type.of : type;
  return item.kind === "record" ? item.id : undefined;
}
