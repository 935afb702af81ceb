import type { IssueCode } from "./issue-code.ts";

/** Errors make a message invalid, warnings do not. */
export type IssueSeverity = "error" | "warning";

/** One thing that is wrong with a message. It never holds a value, or an undeclared name, of it. */
export interface Issue {
  /** Where: `Patient.Identifiers[0].ID`; empty for the message itself. */
  readonly path: string;
  readonly code: IssueCode;
  /** One sentence of the two below: `expected string, got number`. */
  readonly message: string;
  readonly severity: IssueSeverity;
  /** What should be there: `string`, `at least 1 item`. */
  readonly expected: string;
  /** What is there instead, where that says more: a JSON type, a number of items, "another string". */
  readonly got?: string;
}
