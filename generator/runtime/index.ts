/** Validators. */
export { eventType } from "./event-type.ts";
export type { CheckOptions, CheckResult, EventType } from "./event-type.ts";
export type { Direction } from "./direction.ts";

/** What is wrong with a message. */
export { CanonError } from "./canon-error.ts";
export { ISSUE_CODES, type IssueCode } from "./issue-code.ts";
export type { Issue, IssueSeverity } from "./issue.ts";
export { formatIssues, type FormatIssuesOptions } from "./format-issues.ts";
export { unknownFields, type UnknownField } from "./unknown-fields.ts";

/** Messages of any event type. Their functions have modules of their own, as few need them. */
export type { MessageCheck } from "./messages/check-message.ts";
export type { HandleMessage } from "./messages/create-handler.ts";

/** Value sets. */
export { isCode } from "./code-set.ts";
export type { Open } from "./open.ts";

/** Tables that validators run on. */
export type { Format } from "./format.ts";
export type { FieldPath, Shape, ShapeRef, ShapeRule } from "./shape.ts";

/** Standard Schema. */
export type { StandardIssue, StandardResult, StandardSchema } from "./standard-schema.ts";
