import type { Format } from "./format.js";

/** What a field holds, or each item of its list. */
export type FieldType = "string" | "number" | "boolean" | "object";

/**
 * What a field holds, `[]` for a list of it, and when it must be there: `!` always, `!sending` only
 * in what is sent. Without a mark it may be missing.
 */
export type FieldCode = `${FieldType}${"" | "[]"}${"" | "!" | "!sending"}`;

/** The table of another record. A function, where the records hold each other in a circle. */
export type ShapeRef = Shape | (() => Shape);

/** What else is asked of a field. Only what is there is asked. */
export interface FieldRules {
  /** What each object asks of its fields. */
  readonly of?: ShapeRef;
  /** The field holds the wire name of the data model, or of the event type, of its message. */
  readonly constant?: "model" | "event";
  /** The only codes that the text, or each text of the list, may be. */
  readonly values?: readonly string[];
  /** How the text, or each text of the list, is written. */
  readonly format?: Format;
  /** Fewest items of the list. */
  readonly minItems?: number;
  /** Most items of the list. */
  readonly maxItems?: number;
}

/** One field. A name alone stands for text that may be missing. */
export type FieldRow = string | readonly [name: string, code: FieldCode, rules?: FieldRules];

/** Names of fields from the record downwards. */
export type FieldPath = readonly string[];

/**
 * Alternatives of which at least one must be filled completely: present, and neither null, empty
 * text nor an empty list. With `when`, only where all of those are filled.
 */
export interface ShapeRule {
  readonly id: string;
  readonly when?: readonly FieldPath[];
  readonly anyOf: readonly (readonly FieldPath[])[];
}

/** What a record asks of an object: plain data, one for each distinct structure. */
export interface Shape {
  /** All of its fields and rules hold too, but where `fields` has a row of the same name. */
  readonly base?: Shape;
  /** In the order of the definitions. */
  readonly fields: readonly FieldRow[];
  readonly rules?: readonly ShapeRule[];
}
