import { accepts } from "./accepts.ts";
import { CanonError } from "./canon-error.ts";
import type { Direction } from "./direction.ts";
import { jsonType } from "./expected.ts";
import { findIssues, reportType, type Search } from "./find-issues.ts";
import { listed, pathText, type Findings, type Found } from "./found.ts";
import type { Issue } from "./issue.ts";
import { isJsonObject, type JsonObject } from "./json-object.ts";
import { own } from "./own.ts";
import type { Shape } from "./shape.ts";
import type { StandardSchema } from "./standard-schema.ts";
import { syntaxFault } from "./syntax-fault.ts";
import { RECEIVING, SENDING, STRUCTURE, tableOf, type Mode } from "./table.ts";
import type { Walk } from "./walk.ts";
import { withConstants } from "./with-constants.ts";

/** How to check a message. */
export interface CheckOptions {
  /** `receiving` if it is not given. */
  readonly direction?: Direction;
  /** After so many issues one of code `too-many-issues` follows; 100 if it is not given. */
  readonly maxIssues?: number;
}

/** The outcome of a check: valid if no issue is an error. */
export interface CheckResult {
  readonly valid: boolean;
  /** In the order of the definitions, whatever the order of the keys in the message. */
  readonly issues: readonly Issue[];
}

/**
 * The validator of an event type, for messages of type `Message`. `Draft` is what a message is made
 * from: the same, but closed value sets are closed, and what `create` fills in may be left out.
 */
export interface EventType<Message, Draft = Message> {
  /** As in `Meta.DataModel`. */
  readonly dataModel: string;
  /** As in `Meta.EventType`. */
  readonly eventType: string;
  /** The table that its messages are checked against. */
  readonly shape: Shape;
  /** True if the value is a message that a receiver can take: structure, required fields, constants. */
  readonly is: (value: unknown) => value is Message;
  /** All issues of the value. Throws only what reading the value throws: a getter, a proxy. */
  readonly check: (value: unknown, options?: CheckOptions) => CheckResult;
  /** The message in a JSON text. Throws a `CanonError` with all errors if it is none. */
  readonly parse: (text: string) => Message;
  /**
   * A message made of the draft, in which `Meta.DataModel` and `Meta.EventType` are set. The types
   * ask for what is needed; `check` with `{ direction: "sending" }` names what is missing still.
   */
  readonly create: (draft: Draft) => Message;
  readonly "~standard": StandardSchema<Message>;
}

/** The validator of an event type. It costs nothing until its first use. */
export function eventType<Message, Draft = Message>(
  dataModel: string,
  eventType: string,
  shape: Shape,
): EventType<Message, Draft> {
  const start = (mode: Mode): Walk => ({ mode, model: dataModel, event: eventType, depth: 0 });
  const isWithoutIssue = (value: unknown, mode: Mode): boolean =>
    isJsonObject(value) && accepts(tableOf(shape), value, start(mode));
  const is = (value: unknown): value is Message => isWithoutIssue(value, STRUCTURE);
  const find = (value: unknown, mode: Mode, limit: number): Findings => {
    const findings: Findings = { limit, found: [], warnings: 0, unlisted: 0, valid: true };
    const search: Search = { walk: start(mode), place: [], findings };
    if (isJsonObject(value)) findIssues(tableOf(shape), value, search);
    else reportType(search, "object", value);
    return findings;
  };
  return {
    dataModel,
    eventType,
    shape,
    is,
    check(value, options = {}) {
      const mode = own(options, "direction") === "sending" ? SENDING : RECEIVING;
      if (isWithoutIssue(value, mode)) return FLAWLESS;
      const findings = find(value, mode, own(options, "maxIssues") ?? MAX_ISSUES);
      return { valid: findings.valid, issues: listed(findings).map(toIssue) };
    },
    parse(text) {
      const subject = `"${dataModel}" "${eventType}"`;
      const value = parsedJson(text, subject);
      if (is(value)) return value;
      const findings = find(value, STRUCTURE, MAX_ISSUES);
      throw new CanonError(subject, listed(findings).map(toIssue));
    },
    create(draft) {
      // Sound as far as the types of the draft are: they ask for all that a message must have.
      return withConstants(tableOf(shape), draft as JsonObject, start(STRUCTURE)) as Message;
    },
    "~standard": {
      version: 1,
      vendor: "canon",
      validate(value) {
        if (is(value)) return { value };
        const found = listed(find(value, STRUCTURE, MAX_ISSUES));
        return { issues: found.map(({ message, place }) => ({ message, path: place })) };
      },
    },
  };
}

const MAX_ISSUES = 100;

const FLAWLESS: CheckResult = Object.freeze({ valid: true, issues: Object.freeze([]) });

function toIssue({ place, code, message, severity }: Found): Issue {
  return { path: pathText(place), code, message, severity };
}

/** In JavaScript anything can be passed for a text; `JSON.parse` would take some of it. */
function parsedJson(text: unknown, subject: string): unknown {
  if (typeof text !== "string") {
    const message = `expected a JSON text, got ${jsonType(text)}`;
    throw new CanonError(subject, [{ path: "", code: "type", message, severity: "error" }]);
  }
  try {
    return JSON.parse(text);
  } catch {
    const { line, column } = syntaxFault(text);
    const message = `expected JSON, found a fault at line ${line}, column ${column}`;
    throw new CanonError(subject, [{ path: "", code: "syntax", message, severity: "error" }]);
  }
}
