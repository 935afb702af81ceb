/** Every kind of issue, with what it says. The list is closed: a new code is a new feature. */
export const ISSUE_CODES = {
  required: "A field that every message must have is missing.",
  "required-sending": "A field that a message must have when it is sent is missing or null.",
  type: "The value has another JSON type than the field.",
  constant: "The field must name the data model or the event type of the message, and does not.",
  "value-set": "The text is not a code of the closed value set of the field.",
  format: "The text is not written in the format of the field.",
  rule: "None of the alternatives that a rule asks for is filled.",
  "min-items": "The list has fewer items than it must have.",
  "max-items": "The list has more items than it may have.",
  "unsafe-integer": "The number is past 2^53, so that it may have lost its last digits.",
  "too-deep": "Objects are nested deeper than 512 levels; what lies below is not checked.",
  "too-many-issues": "More issues were found than are listed.",
  syntax: "The text is not JSON.",
  truncated: "The text begins as JSON, but ends too early.",
  encoding: "The bytes are not UTF-8.",
  "unknown-model": "The message names a data model that is none of those expected.",
  "unknown-event": "The message names an event type that its data model does not have.",
  "unknown-field": "The field is not declared, and looks like one that is; told only on request.",
  "response-under-query": "The message is a response, but names the event type of its query.",
} as const;

/** The kind of an issue: a key of `ISSUE_CODES`. */
export type IssueCode = keyof typeof ISSUE_CODES;
