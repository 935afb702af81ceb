import type { Span } from "../base/source.ts";

/** Checks that a pattern alone cannot make; each has its code in the runtime of the validators. */
export const CHECKERS = [
  "date",
  "date-time",
  "time",
  "email",
  "uri",
  "uuid",
  "npi",
  "time-zone",
  "language",
] as const;

export type CheckerName = (typeof CHECKERS)[number];

/** How a text is written. What matches must match `pattern`, and then satisfy `checker`. */
export interface Format {
  readonly kind: "format";
  /** `us-zip`. */
  readonly name: string;
  readonly description: string;
  readonly pattern: string;
  readonly checker?: CheckerName;
  readonly example: string;
  readonly span: Span;
}
