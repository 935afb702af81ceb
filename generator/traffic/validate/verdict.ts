import type { Severity } from "../../base/diagnostic.ts";
import type { IssueCode } from "../../runtime/issue-code.ts";
import type { FaultCode, MessagePlace } from "../read/message-read.ts";

/** Every kind of issue that a stream can have. */
export type TrafficCode = IssueCode | FaultCode | "unknown-event" | "usual-field-missing";

/** One thing that is wrong with a message of a stream. It never holds a value, or an undeclared name, of it. */
export interface TrafficIssue {
  readonly severity: Severity;
  readonly code: TrafficCode;
  /** `Patient.Identifiers[0].ID`; empty for the message itself. */
  readonly path: string;
  readonly message: string;
  readonly hint?: string;
}

/** What is said of one message, or of what should have been one. */
export interface Verdict {
  readonly place: MessagePlace;
  /** Id of its event type; none if it names none, or is no message. */
  readonly event?: string;
  /** True if no issue is an error. */
  readonly valid: boolean;
  readonly issues: readonly TrafficIssue[];
}
