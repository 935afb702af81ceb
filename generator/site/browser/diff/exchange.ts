import type { Markup } from "../../compare/markup.ts";

/** What the page asks of its worker: two editions by name, and where the site lies. */
export interface Request {
  readonly number: number;
  readonly root: string;
  readonly from: string;
  readonly to: string;
}

/** What the worker answers: nothing to show if an edition could not be read. */
export interface Answer {
  readonly number: number;
  readonly report?: readonly Markup[];
}
