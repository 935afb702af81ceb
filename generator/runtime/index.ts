/** Validators. */
export { eventType } from "./event-type.ts";
export type { CheckOptions, CheckResult, EventType } from "./event-type.ts";
export type { Direction } from "./direction.ts";

/** What is wrong with a message. */
export { CanonError } from "./canon-error.ts";
export { ISSUE_CODES, type IssueCode } from "./issue-code.ts";
export type { Issue, IssueSeverity } from "./issue.ts";

/** Value sets. */
export { isCode } from "./code-set.ts";
export type { Open } from "./open.ts";

/** Tables that validators run on. */
export type { Format } from "./format.ts";
export type {
  FieldCode,
  FieldPath,
  FieldRow,
  FieldRules,
  FieldType,
  Shape,
  ShapeRef,
  ShapeRule,
} from "./shape.ts";

/** Standard Schema. */
export type { StandardIssue, StandardResult, StandardSchema } from "./standard-schema.ts";
