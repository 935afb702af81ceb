import type { Entry, SearchIndex } from "./entry.ts";
import { foldText } from "./fold.ts";
import { gradedName, type GradedName } from "./grade.ts";
import { orderOf } from "./rank.ts";
import type { WordsFile } from "./search-file.ts";

/** An index, made ready to be searched at every key. */
export interface Searchable extends SearchIndex {
  /** Each name once. */
  readonly names: readonly GradedName[];
  /** The number of the name of each entry. */
  readonly nameOf: readonly number[];
  /** The folded path of each entry, without list marks. */
  readonly paths: readonly string[];
  /** The number by which each entry is sorted among those that match as well. */
  readonly orders: readonly number[];
  readonly texts: readonly SearchedText[];
  /** Numbers of texts for each entry. */
  readonly textsOf: readonly (readonly number[])[];
}

/** A description or a meaning. */
export interface SearchedText {
  readonly text: string;
  readonly folded: string;
}

/** Makes an index ready, without its texts. */
export function searchable({ events, entries }: SearchIndex): Searchable {
  const numbers = new Map<string, number>();
  const names: GradedName[] = [];
  const paths: string[] = [];
  const nameOf = entries.map(({ name }) => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, names.length);
    return names.push(gradedName(name)) - 1;
  });
  for (const { at, parent } of entries) {
    const folded = names[nameOf[at] ?? 0]?.folded ?? "";
    paths.push(parent === undefined ? folded : `${paths[parent.at] ?? ""}.${folded}`);
  }
  const orders = entries.map(orderOf);
  return { events, entries, names, nameOf, paths, orders, texts: [], textsOf: [] };
}

/** The same index with its texts. */
export function withTexts(index: Searchable, { texts, of }: WordsFile): Searchable {
  return {
    ...index,
    texts: texts.map((text) => ({ text, folded: foldText(text) })),
    textsOf: of.map((numbers) => (typeof numbers === "number" ? [numbers] : numbers)),
  };
}

/** What is said of an entry, as far as the texts are there. */
export function textsOf(index: Searchable, { at }: Entry): readonly string[] {
  return (index.textsOf[at] ?? []).flatMap((number) => index.texts[number]?.text ?? []);
}
