import { foldName, foldText } from "./fold.ts";

/** What was typed, made ready to be compared. */
export interface Query {
  readonly words: readonly QueryWord[];
  /** All words as one: `visit number` may mean `VisitNumber`. */
  readonly joined: QueryWord;
}

export interface QueryWord {
  /** As it stands in names. */
  readonly name: string;
  /** As it stands in texts, with a blank before it; undefined if it is too short to tell anything there. */
  readonly text: string | undefined;
  /** It is part of a path: `Demographics.Citi`. */
  readonly isPath: boolean;
}

/** More words than this do not make a search better. */
const MOST = 8;

/** A blank and one letter start some word of nearly every text. */
const TOO_SHORT = 2;

/** Reads what was typed: words, or parts of paths. */
export function readQuery(typed: string): Query {
  const words = typed
    .split(/[\s/,;:#"'`()]+/)
    .map((word) => wordOf(word))
    .filter(({ name }) => /[^.]/.test(name))
    .slice(0, MOST);
  return { words, joined: wordOf(words.map(({ name }) => name).join("")) };
}

function wordOf(typed: string): QueryWord {
  const name = foldName(typed);
  const text = foldText(typed);
  return {
    name,
    text: text.length > TOO_SHORT ? text : undefined,
    isPath: name.includes("."),
  };
}
