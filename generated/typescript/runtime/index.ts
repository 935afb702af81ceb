/** Validators. */
export { eventType } from "./event-type.js";
export type { CheckOptions, CheckResult, EventType } from "./event-type.js";
export type { Direction } from "./direction.js";

/** What is wrong with a message. */
export { CanonError } from "./canon-error.js";
export { ISSUE_CODES, type IssueCode } from "./issue-code.js";
export type { Issue, IssueSeverity } from "./issue.js";
export { formatIssues, type FormatIssuesOptions } from "./format-issues.js";
export { unknownFields, type UnknownField } from "./unknown-fields.js";

/** Messages of any event type. Their functions have modules of their own, as few need them. */
export type { MessageCheck } from "./messages/check-message.js";
export type { HandleMessage } from "./messages/create-handler.js";

/** Value sets. */
export { isCode } from "./code-set.js";
export type { Open } from "./open.js";

/** Tables that validators run on. */
export type { Format } from "./format.js";
export type { FieldPath, Shape, ShapeRef, ShapeRule } from "./shape.js";

/** Standard Schema. */
export type { StandardIssue, StandardResult, StandardSchema } from "./standard-schema.js";
