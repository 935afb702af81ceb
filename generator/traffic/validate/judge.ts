import type { Direction } from "../../runtime/direction.ts";
import type { CheckOptions } from "../../runtime/event-type.ts";
import { unknownFields } from "../../runtime/unknown-fields.ts";
import { missingUsual, type UsualFields } from "../profile/usual-fields.ts";
import type { Fault, MessageRead } from "../read/message-read.ts";
import type { RoutedEvent, Router } from "../route.ts";
import type { TrafficIssue, Verdict } from "./verdict.ts";

/** How messages are judged. */
export interface JudgeOptions {
  readonly route: Router;
  /** `receiving` if it is not given. */
  readonly direction?: Direction;
  /** Issues name the code that may have been meant. Not for logs: it tells what is in the message. */
  readonly suggest?: boolean;
  /** Warns of fields that look misspelt. Not for logs: it tells names that are in the message. */
  readonly unknownFields?: boolean;
  /** Most issues that are listed of one message; 100 if it is not given. */
  readonly maxIssues?: number;
  /** Warns where one of these is missing. */
  readonly usual?: UsualFields;
}

/** A function that says what is wrong with what was read. It never throws, whatever that is. */
export function judgeOf(options: JudgeOptions): (read: MessageRead) => Verdict {
  const { route, direction = "receiving", suggest = false, maxIssues } = options;
  const asked: CheckOptions = { direction, suggest, ...(maxIssues !== undefined && { maxIssues }) };
  return (read) => {
    if (read.kind === "fault") return faultVerdict(read);
    const { place, value } = read;
    const event = route(value);
    if (event === undefined) return { place, valid: false, issues: [UNKNOWN_EVENT] };
    const warnings = warningsOf(event, value, options);
    const { valid, issues } = event.validator.check(value, asked);
    const told = issues.map(({ severity, code, path, message }) => ({
      severity,
      code,
      path,
      message,
    }));
    return { place, event: event.id, valid, issues: [...told, ...warnings] };
  };
}

const NONE: readonly TrafficIssue[] = [];

const UNKNOWN_EVENT: TrafficIssue = {
  severity: "error",
  code: "unknown-event",
  path: "",
  message:
    "The message names no event type of the definitions in Meta.DataModel and Meta.EventType.",
};

function faultVerdict({ place, code, message }: Fault): Verdict {
  return { place, valid: false, issues: [{ severity: "error", code, path: "", message }] };
}

/** What is told only if it is asked for. */
function warningsOf(
  { id, validator }: RoutedEvent,
  value: unknown,
  { usual, unknownFields: areAsked = false }: JudgeOptions,
): readonly TrafficIssue[] {
  if (usual === undefined && !areAsked) return NONE;
  const missing = usual === undefined ? [] : missingUsual(usual, id, value);
  const misspelt = areAsked ? unknownFields(validator, value) : [];
  return [
    ...missing.map((path) =>
      warning("usual-field-missing", path, "expected a value, as in all messages of the profile"),
    ),
    ...misspelt.map(({ path, declared }) =>
      warning("unknown-field", path, `expected a declared field; did you mean "${declared}"?`),
    ),
  ];
}

function warning(code: TrafficIssue["code"], path: string, message: string): TrafficIssue {
  return { severity: "warning", code, path, message };
}
