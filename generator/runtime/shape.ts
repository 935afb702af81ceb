import type { Format } from "./format.ts";

/** The table of another record. A function, where the records hold each other in a circle. */
export type ShapeRef = Shape | (() => Shape);

/** Names of fields from the record downwards. */
export type FieldPath = readonly string[];

/**
 * Alternatives of which at least one must be filled completely: present, and neither null, empty
 * text nor an empty list. With `when`, only where all of those are filled.
 */
export interface ShapeRule {
  readonly id: string;
  /** What it asks for, for people. */
  readonly expected: string;
  readonly when?: readonly FieldPath[];
  readonly anyOf: readonly (readonly FieldPath[])[];
}

/** What a record asks of an object: plain data, one for each distinct structure. */
export interface Shape {
  /** All of its fields and rules hold too, but where `fields` has one of the same name. */
  readonly base?: Shape;
  /**
   * The fields in the order of the definitions, with a space between them. Marks stand behind the
   * name of a field, in this order:
   *
   *     Name           text
   *     Test:boolean   true or false; `:number` for a number
   *     Type:event     the wire name of the event type; `:model` for that of the data model
   *     Sex=           text: a code of a closed value set, the next in `of`
   *     DOB~           text in a format, the next in `of`
   *     Notes[]        a list of what the marks say; `[1-]`, `[-3]`, `[1-3]` with how many items
   *     ID!            must be there; `!sending` only in what is sent; without it, it may be missing
   *     Address{}      an object, what its fields are is the next in `of`
   *     Bed{Room ID!}  an object with these fields
   *
   * In a name, all but letters, digits and `_` is escaped as in JSON: `a\u002eb`.
   */
  readonly fields: string;
  /** What the marks `=`, `~` and `{}` stand for, from left to right. */
  readonly of?: readonly (readonly string[] | Format | ShapeRef)[];
  readonly rules?: readonly ShapeRule[];
}
