import type { Span } from "../base/source.ts";
import type { Bump } from "./bump.ts";
import type { Kinds } from "./sides.ts";

/** For whom something breaks: those who send or receive messages, and code that reads or makes them. */
export type Party = "sender" | "receiver" | "reading" | "constructing";

/** What a rule found. What is left out is as the rule has it, or as the place has it. */
export interface Found {
  /** What changed, if that is not the field or object that the rule was shown. */
  readonly subject?: string;
  readonly before?: string;
  readonly after?: string;
  readonly breaks?: readonly Party[];
  readonly bump?: Bump;
  readonly meaning?: string;
  readonly span?: Span;
  /** What is counted, by a rule that tells only how many there are. */
  readonly what?: string;
}

/** What a rule looks at, and what it finds there. */
export type Detect = {
  readonly [Kind in keyof Kinds]?: (thing: Kinds[Kind]) => readonly Found[];
};

/** One kind of change. */
export interface ChangeRule {
  /** Also the name of its file and of its fixtures. */
  readonly code: string;
  /** One sentence: what changed. */
  readonly purpose: string;
  /** What those do whom it concerns. */
  readonly advice: string;
  /** The code of the rule that finds the way back, or a sentence that says why it is another one. */
  readonly mirror: string | { readonly waiver: string };
  /** For whom it breaks something. */
  readonly breaks: readonly Party[];
  readonly bump: Bump;
  /** One sentence, where it breaks nothing and yet means something else. */
  readonly meaning?: string;
  /** The side that has all that is below the places: they stand for what came or went as a whole. */
  readonly wholeOf?: "before" | "after";
  /** Whether all that is found in a data model is one change, which only counts. */
  readonly isCounted?: true;
  /** Whether it is about names of types or words for people, which schemas do not have. */
  readonly isAside?: true;
  readonly detect: Detect;
}
