import type { Issue } from "./issue.js";

/** Thrown by `parse`: the text is not a message of the event type. */
export class CanonError extends Error {
  override readonly name = "CanonError";
  /** The errors, in the order of the definitions. */
  readonly issues: readonly Issue[];

  constructor(subject: string, issues: readonly Issue[]) {
    const [first] = issues;
    const place = first?.path ? `${first.path}: ` : "";
    const more = issues.length > 1 ? `, and ${issues.length - 1} more` : "";
    super(`Not a valid message of ${subject}: ${place}${first?.message}${more}`);
    this.issues = issues;
  }
}
