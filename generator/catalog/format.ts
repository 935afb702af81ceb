import type { Span } from "../base/source.ts";
import { CHECKS, type CheckerName } from "../runtime/checks.ts";

export type { CheckerName };

/** Checks that a pattern alone cannot make; each has its code in the runtime of the validators. */
export const CHECKERS = Object.freeze(Object.keys(CHECKS) as [CheckerName, ...CheckerName[]]);

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
