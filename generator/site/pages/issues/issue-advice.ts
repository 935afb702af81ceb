import type { IssueCode } from "../../../runtime/issue-code.ts";

/** How much an issue weighs: for who reads a message, and for who writes it. */
export type IssueWeight = "structure" | "content" | "sending" | "reading" | "list" | "request";

/** What each weight means. Ends a sentence that begins with the code. */
export const WEIGHTS: Readonly<Record<IssueWeight, string>> = {
  structure: "An error, when receiving and when sending.",
  content: "A warning when receiving, an error when sending.",
  sending: "An error when sending. Receivers are not told.",
  reading: "An error: nothing else of the message is checked.",
  list: "An error if there is an error among them, otherwise a warning.",
  request: "A warning, only where misspelt fields are asked for.",
};

interface IssueAdvice {
  readonly weight: IssueWeight;
  /** What to do. */
  readonly advice: string;
}

/** What every code of an issue asks for. */
export const ISSUE_ADVICE: Readonly<Record<IssueCode, IssueAdvice>> = {
  required: {
    weight: "structure",
    advice:
      "Look whether the name is written as in the reference, capitals included. If it is really not there, the sender has to add it.",
  },
  "required-sending": {
    weight: "sending",
    advice: "Fill the field before you send the message. Null does not count.",
  },
  type: {
    weight: "structure",
    advice:
      "Send numbers without quotes, text with them, and a list also where there is only one item. Only optional text, numbers and booleans may be null.",
  },
  constant: {
    weight: "structure",
    advice:
      "Check the message against the event type that its `Meta` names, or correct `Meta`. `create` of the packages fills it in.",
  },
  "value-set": {
    weight: "content",
    advice:
      "Map the codes of your system to those of the value set. Receivers keep the message, and decide what an unknown code means to them.",
  },
  format: {
    weight: "content",
    advice:
      "Write the text as the page of the format shows: points in time in ISO 8601, for example.",
  },
  rule: {
    weight: "content",
    advice: "Fill one of the alternatives that the event type lists under its rules.",
  },
  "min-items": {
    weight: "content",
    advice: "Add the items, or leave the list out if it may be missing.",
  },
  "max-items": {
    weight: "content",
    advice: "Send the rest in further messages. A query, for example, goes to one destination.",
  },
  "unsafe-integer": {
    weight: "content",
    advice: "Send long identifiers as text. JSON readers round numbers of this size.",
  },
  "too-deep": {
    weight: "structure",
    advice: "No event type needs it: look for something that holds itself.",
  },
  "too-many-issues": {
    weight: "list",
    advice: "Repair what is listed first, or ask for more with `maxIssues`.",
  },
  syntax: { weight: "reading", advice: "Look at the place that the issue names." },
  truncated: {
    weight: "reading",
    advice: "Look for a limit on the size of bodies, or a connection that was closed.",
  },
  encoding: { weight: "reading", advice: "Send UTF-8, which is what JSON is written in." },
  "unknown-model": {
    weight: "reading",
    advice:
      "Look at `Meta.DataModel`: titles can hold a space, such as `Clinical Summary`. A package of one data model knows only that one.",
  },
  "unknown-event": {
    weight: "reading",
    advice:
      "Look at `Meta.EventType`, and whether your package is older than the event type: event types are added at any time.",
  },
  "unknown-field": {
    weight: "request",
    advice:
      "Correct the name. Validators ignore unknown fields, so what a misspelt one holds is lost without a sound.",
  },
  "response-under-query": {
    weight: "content",
    advice:
      "Set `Meta.EventType` to the response event type, when the answer copies `Meta` of the query.",
  },
};
