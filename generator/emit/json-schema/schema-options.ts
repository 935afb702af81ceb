import type { Direction } from "../../runtime/direction.ts";

/** The editions of JSON Schema that can be written. */
export type Draft = "2020-12" | "draft-07";

/** Which schema of an event type is wanted. */
export interface SchemaOptions {
  /**
   * `receiving` asserts the structure, as published; `sending` asserts everything: value sets,
   * formats, rules, item counts, and what is required for sending.
   */
  readonly direction: Direction;
  readonly draft: Draft;
  /** Whether keywords of our own, with `x-`, say what the standard has no word for. */
  readonly annotations: boolean;
}

/** What differs between the drafts. */
export interface Dialect {
  readonly uri: string;
  /** Keyword that holds the schemas of records. */
  readonly definitions: string;
  /** Whether keywords beside `$ref` count. */
  readonly refSiblings: boolean;
  /** Whether there is the keyword `deprecated`. */
  readonly deprecated: boolean;
}

export const DIALECTS: Readonly<Record<Draft, Dialect>> = {
  "2020-12": {
    uri: "https://json-schema.org/draft/2020-12/schema",
    definitions: "$defs",
    refSiblings: true,
    deprecated: true,
  },
  "draft-07": {
    uri: "http://json-schema.org/draft-07/schema#",
    definitions: "definitions",
    refSiblings: false,
    deprecated: false,
  },
};
