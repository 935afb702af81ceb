import { KINDS, type Entry } from "./entry.ts";
import { GRADE } from "./grade.ts";

/** How well an entry matches a query, the best first. */
export const RANK = {
  /** The name is what was typed. */
  exact: 0,
  /** The name starts with what was typed. */
  start: 1,
  /** Every word starts a part of the name. */
  parts: 2,
  /** The name is one word, and those above it have the others. */
  path: 3,
  /** Some words start parts of the name, and those above it have the others. */
  pathParts: 4,
  /** At least one word is somewhere in the name. */
  inside: 5,
  /** The names above it have all words. */
  above: 6,
  /** The code starts with a word. */
  code: 7,
  /** The words are elsewhere in the code, or in its meaning. */
  meaning: 8,
  /** Its description has words that its path does not have. */
  text: 9,
} as const;

export type Rank = (typeof RANK)[keyof typeof RANK];

/** How the name of an entry whose path has all words matches them. */
export interface NameGrades {
  /** The grade of all words as one. */
  readonly joined: number;
  /** Those of the words that are in the name. */
  readonly best: number;
  readonly worst: number;
  /** Whether all words are in the name. */
  readonly hasAll: boolean;
}

/** The rank of an entry whose path has all words; none for a code that only its value set speaks for. */
export function pathRank({ kind }: Entry, grades: NameGrades): Rank | undefined {
  const { joined, best, worst, hasAll } = grades;
  if (joined === GRADE.exact) return RANK.exact;
  if (kind === "code") return codeRank(best);
  if (best === GRADE.none) return RANK.above;
  if (joined === GRADE.start) return RANK.start;
  if (worst === GRADE.inside) return RANK.inside;
  if (hasAll) return RANK.parts;
  return best === GRADE.exact ? RANK.path : RANK.pathParts;
}

function codeRank(best: number): Rank | undefined {
  if (best === GRADE.none) return undefined;
  return best >= GRADE.start ? RANK.code : RANK.meaning;
}

/** The rank of an entry whose text has words that its path does not have. */
export function textRank({ kind }: Entry): Rank {
  return kind === "code" ? RANK.meaning : RANK.text;
}

/**
 * A number to sort entries of one rank by: the kind first, then short paths, then the order of the
 * catalog. Four times as many event types that have a path make up for one more name in it: what most
 * messages have is mostly what is meant.
 */
export function orderOf({ kind, depth, events, at }: Entry): number {
  const length = depth - Math.log2(Math.max(1, events.length)) / 2;
  const byLength = Math.min(MOST_LENGTH - 1, Math.max(0, Math.round((length + 8) * 64)));
  return (KINDS.indexOf(kind) * MOST_LENGTH + byLength) * MOST_ENTRIES + at;
}

/** The same number for entries of all ranks. */
export function rankedOrder(order: number, rank: Rank): number {
  return rank * KINDS.length * MOST_LENGTH * MOST_ENTRIES + order;
}

/** The position of the entry that a number to sort by was made for. */
export function positionIn(order: number): number {
  return order % MOST_ENTRIES;
}

const MOST_LENGTH = 4096;
const MOST_ENTRIES = 2 ** 20;
