import type { Entry } from "./entry.ts";
import { GRADE } from "./grade.ts";
import { gradesOf, textMasks } from "./match.ts";
import type { Query } from "./query.ts";
import { pathRank, positionIn, rankedOrder, textRank, type NameGrades } from "./rank.ts";
import type { Searchable } from "./searchable.ts";

/** Something that was found. */
export interface Result {
  readonly entry: Entry;
  /** The description or meaning that has words which the path does not have. */
  readonly text?: string;
}

/** A query, compared with all names and texts. */
interface Compared {
  /** For each word, the grades of all entries. */
  readonly grades: readonly Uint8Array[];
  readonly joined: Uint8Array;
  /** For each text, the words that it has, as bits. */
  readonly masks: Uint8Array;
  /** The bits of all words. */
  readonly all: number;
}

/** All that has every word of a query in its path or its text, the best first. */
export function find(index: Searchable, query: Query): readonly Result[] {
  const compared = compare(index, query);
  const inPath = new Uint8Array(index.entries.length);
  const texts = new Map<number, string>();
  const orders: number[] = [];
  for (const entry of query.words.length === 0 ? [] : index.entries) {
    const { at, parent } = entry;
    const own = ownMask(compared, at);
    const path = own | (parent === undefined ? 0 : (inPath[parent.at] ?? 0));
    inPath[at] = path;
    if (path === compared.all) {
      const rank = pathRank(entry, nameGrades(compared, at));
      if (rank !== undefined) orders.push(rankedOrder(index.orders[at] ?? 0, rank));
      continue;
    }
    const text = textWith(index.textsOf[at], compared.masks, compared.all & ~path);
    if (text === undefined) continue;
    texts.set(at, index.texts[text]?.text ?? "");
    orders.push(rankedOrder(index.orders[at] ?? 0, textRank(entry)));
  }
  return Array.from(Float64Array.from(orders).toSorted(), positionIn).flatMap((at) => {
    const entry = index.entries[at];
    const text = texts.get(at);
    return entry === undefined ? [] : [{ entry, ...(text === undefined ? {} : { text }) }];
  });
}

function compare(index: Searchable, { words, joined }: Query): Compared {
  const grades = words.map((word) => gradesOf(index, word));
  const [only] = grades;
  return {
    grades,
    joined: only !== undefined && grades.length === 1 ? only : gradesOf(index, joined),
    masks: textMasks(index, words),
    all: 2 ** words.length - 1,
  };
}

/** The words that the name of an entry has, as bits. */
function ownMask({ grades }: Compared, at: number): number {
  let mask = 0;
  for (let bit = 0; bit < grades.length; bit += 1) {
    if ((grades[bit]?.[at] ?? 0) > GRADE.none) mask |= 1 << bit;
  }
  return mask;
}

function nameGrades({ grades, joined }: Compared, at: number): NameGrades {
  const all = grades.map((of) => of[at] ?? GRADE.none);
  const own = all.filter((grade) => grade > GRADE.none);
  return {
    joined: joined[at] ?? GRADE.none,
    best: Math.max(GRADE.none, ...own),
    worst: Math.min(GRADE.exact, ...own),
    hasAll: own.length === all.length,
  };
}

/** The first of some texts that has all missing words. */
function textWith(
  numbers: readonly number[] | undefined,
  masks: Uint8Array,
  missing: number,
): number | undefined {
  for (const number of numbers ?? []) {
    if (((masks[number] ?? 0) & missing) === missing) return number;
  }
  return undefined;
}
