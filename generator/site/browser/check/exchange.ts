import type { Direction } from "../../../runtime/direction.ts";
import type { Issue } from "../../../runtime/issue.ts";
import type { UnknownField } from "../../../runtime/unknown-fields.ts";
import type { Coverage } from "./coverage.ts";
import type { FaultPlace } from "./messages-in.ts";

/** What the page asks of its worker. */
export type Request =
  /** First of all: the address of the folder with the validators and the ratings. */
  | { readonly kind: "load"; readonly data: string }
  | { readonly kind: "check"; readonly number: number; readonly asked: Asked };

/** A question about a message. */
export interface Asked {
  /** A text, or a file; as before if it is left out. */
  readonly source?: string | Blob;
  /** Which of its messages, from 0. */
  readonly index: number;
  /** Id of the event type; as the message says if it is empty. */
  readonly event: string;
  readonly direction: Direction;
}

/** What the worker answers, beside the number of the question. */
export type Answer =
  | { readonly kind: "failed" }
  | { readonly kind: "nothing" }
  | { readonly kind: "fault"; readonly message: string; readonly place?: FaultPlace }
  | { readonly kind: "checked"; readonly checked: Checked };

/** What came of checking. */
export interface Checked {
  /** How many messages the source holds; the first of them are in `verdicts`. */
  readonly count: number;
  readonly verdicts: readonly Verdict[];
  readonly report: Report;
  readonly milliseconds: number;
}

/** What came of one message. */
export interface Verdict {
  /** Id of the event type; none if the message names none that is known. */
  readonly event?: string;
  readonly errors: number;
  readonly warnings: number;
}

/** All that there is to say of one message. */
export interface Report extends Verdict {
  readonly issues: readonly Issue[];
  readonly coverage: Coverage;
  /** Names that look like those of fields that are missing. */
  readonly misspelt: readonly UnknownField[];
}
