import type { Entry } from "./entry.ts";
import { GRADE } from "./grade.ts";
import { gradesOf, textMasks } from "./match.ts";
import type { Query } from "./query.ts";
import { orderOf, pathRank, positionIn, textRank, type NameGrades } from "./rank.ts";
import type { Searchable } from "./searchable.ts";

/** Something that was found. */
export interface Result {
  readonly entry: Entry;
  /** The description or meaning that has words which the path does not have. */
  readonly text?: string;
}

/** All that has every word of a query in its path or its text, the best first. */
export function find(index: Searchable, query: Query): readonly Result[] {
  const { words, joined } = query;
  if (words.length === 0) return [];
  const all = 2 ** words.length - 1;
  const grades = words.map((word) => gradesOf(index, word));
  const joinedGrades = words.length === 1 ? grades[0] : gradesOf(index, joined);
  const masks = textMasks(index, words);
  const inPath = new Uint8Array(index.entries.length);
  const texts = new Map<number, string>();
  const orders: number[] = [];
  for (const entry of index.entries) {
    const { at, parent } = entry;
    const own = ownMask(grades, at);
    const path = own | (parent === undefined ? 0 : (inPath[parent.at] ?? 0));
    inPath[at] = path;
    if (path === all) {
      const joinedGrade = joinedGrades?.[at] ?? GRADE.none;
      const rank = pathRank(entry, { joined: joinedGrade, ...ownGrades(grades, at), hasAll: own === all });
      if (rank !== undefined) orders.push(orderOf(entry, rank));
      continue;
    }
    const text = index.textsOf[at]?.find((number) => ((masks[number] ?? 0) | path) === all);
    if (text === undefined) continue;
    texts.set(at, index.texts[text]?.text ?? "");
    orders.push(orderOf(entry, textRank(entry)));
  }
  return Array.from(Float64Array.from(orders).sort(), positionIn).flatMap((at) => {
    const entry = index.entries[at];
    const text = texts.get(at);
    return entry === undefined ? [] : [{ entry, ...(text === undefined ? {} : { text }) }];
  });
}

/** The words that the name of an entry has, as bits. */
function ownMask(grades: readonly Uint8Array[], at: number): number {
  let mask = 0;
  for (let bit = 0; bit < grades.length; bit += 1) {
    if ((grades[bit]?.[at] ?? 0) > GRADE.none) mask |= 1 << bit;
  }
  return mask;
}

function ownGrades(
  grades: readonly Uint8Array[],
  at: number,
): Pick<NameGrades, "best" | "worst"> {
  const own = grades.map((of) => of[at] ?? 0).filter((grade) => grade > GRADE.none);
  return { best: Math.max(GRADE.none, ...own), worst: Math.min(GRADE.exact, ...own) };
}
