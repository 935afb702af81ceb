import type { IssueCode } from "./issue-code.js";

/** Errors make a message invalid, warnings do not. */
export type IssueSeverity = "error" | "warning";

/** One thing that is wrong with a message. It never holds a value, or an undeclared name, of it. */
export interface Issue {
  /** Where: `Patient.Identifiers[0].ID`; empty for the message itself. */
  readonly path: string;
  readonly code: IssueCode;
  /** What was expected, and which JSON type was there. */
  readonly message: string;
  readonly severity: IssueSeverity;
}
