import type { Span } from "../base/source.ts";

/** Something that must be filled: present, and neither null, empty text nor an empty list. */
export type RulePath = readonly string[];

/**
 * Alternatives of which at least one must be filled completely. Paths are relative to the record
 * that states the rule and never cross a list. With `when`, it holds only where those are filled.
 */
export interface Rule {
  readonly id: string;
  readonly description: string;
  readonly when?: readonly RulePath[];
  readonly anyOf: readonly (readonly RulePath[])[];
  readonly span: Span;
}
