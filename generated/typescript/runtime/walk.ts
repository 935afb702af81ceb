import type { Findings } from "./found.js";
import type { Field, Mode } from "./table.js";

/** One walk through a message: what is asked, where it is, and what it has found. */
export interface Walk extends Findings {
  readonly mode: Mode;
  /** Wire name of the data model. */
  readonly model: string;
  /** Wire name of the event type. */
  readonly event: string;
  /** Whether issues name the code that may have been meant. */
  suggest: boolean;
  /** How many objects it is in. */
  depth: number;
  /** Takes the fields with flaws, and what they hold, of the object that is asked about next. */
  flawed: Map<Field, unknown> | undefined;
  /** Names and indexes that lead to where it is; only a search for issues knows them. */
  readonly place: (string | number)[];
}

/** More levels of objects than any message has; few enough for every stack. */
export const MAX_DEPTH = 512;

/** After so many issues one of code `too-many-issues` follows. */
const MAX_ISSUES = 100;

/** A walk that begins. All are made here, as one literal: engines are faster if all look the same. */
export function startWalk(mode: Mode, model: string, event: string): Walk {
  return {
    mode,
    model,
    event,
    limit: MAX_ISSUES,
    suggest: false,
    depth: 0,
    flawed: undefined,
    place: [],
    found: [],
    errors: 0,
    warnings: 0,
  };
}
