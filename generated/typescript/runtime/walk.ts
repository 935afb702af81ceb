import type { Mode } from "./table.js";

/** What one walk through a message has to know everywhere. */
export interface Walk {
  readonly mode: Mode;
  /** Wire name of the data model. */
  readonly model: string;
  /** Wire name of the event type. */
  readonly event: string;
  /** How many objects the walk is in. */
  depth: number;
}

/** More levels of objects than any message has; few enough for every stack. */
export const MAX_DEPTH = 512;
