import { accepts } from "./accepts.ts";
import { CanonError } from "./canon-error.ts";
import type { Direction } from "./direction.ts";
import { findIssues, reportType } from "./find-issues.ts";
import { issueOf, listed, type Found } from "./found.ts";
import type { Issue } from "./issue.ts";
import { isJsonObject, type JsonObject } from "./json-object.ts";
import { readJson } from "./json-text.ts";
import { own } from "./own.ts";
import type { Shape } from "./shape.ts";
import type { StandardSchema } from "./standard-schema.ts";
import { RECEIVING, SENDING, STRUCTURE, tableOf, type Mode } from "./table.ts";
import { startWalk, type Walk } from "./walk.ts";
import { withConstants } from "./with-constants.ts";

/** How to check a message. */
export interface CheckOptions {
  /** `receiving` if it is not given. */
  readonly direction?: Direction;
  /** After so many issues one of code `too-many-issues` follows; 100 if it is not given. */
  readonly maxIssues?: number;
  /**
   * Issues of value sets end with the code that may have been meant, if one is near. Not for logs:
   * it tells what is in the message.
   */
  readonly suggest?: boolean;
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
  /**
   * The message in a JSON text, or that a value is already. Throws a `CanonError` with all errors if
   * it is none.
   */
  readonly parse: (input: unknown) => Message;
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
  const start = (mode: Mode): Walk => startWalk(mode, dataModel, eventType);
  const is = (value: unknown): value is Message =>
    isJsonObject(value) && accepts(tableOf(shape), value, start(STRUCTURE));
  const find = (value: unknown, walk: Walk): readonly Found[] => {
    if (isJsonObject(value)) findIssues(tableOf(shape), value, walk);
    else reportType(walk, "object", value);
    return listed(walk);
  };
  const refused = (found: readonly Found[]): CanonError =>
    new CanonError(`"${dataModel}" "${eventType}"`, found.map(issueOf));
  return {
    dataModel,
    eventType,
    shape,
    is,
    check(value, options = {}) {
      const walk = start(own(options, "direction") === "sending" ? SENDING : RECEIVING);
      walk.limit = own(options, "maxIssues") ?? walk.limit;
      walk.suggest = own(options, "suggest") ?? false;
      const issues = find(value, walk).map(issueOf);
      return { valid: walk.errors === 0, issues };
    },
    parse(input) {
      const read = readJson(input);
      if (read.reason !== undefined) throw refused([{ place: [], severity: "error", ...read }]);
      if (is(read.value)) return read.value;
      throw refused(find(read.value, start(STRUCTURE)));
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
        const found = find(value, start(STRUCTURE));
        return { issues: found.map((one) => ({ message: issueOf(one).message, path: one.place })) };
      },
    },
  };
}
