import { inEdition } from "../../address.ts";
import { readIndex } from "./read-index.ts";
import type { SearchFile, WordsFile } from "./search-file.ts";
import { searchable, withTexts, type Searchable } from "./searchable.ts";

/** What search knows, as it comes: first all names, then the texts as well. */
export interface Loading {
  readonly names: Promise<Searchable>;
  readonly all: Promise<Searchable>;
}

/** Fetches the index of the edition in a folder. */
export function loadIndex(edition: URL): Loading {
  const names = fetched<SearchFile>(edition, "search.json").then((file) =>
    searchable(readIndex(file)),
  );
  const words = names.then(() => fetched<WordsFile>(edition, "search-words.json"));
  return {
    names,
    all: Promise.all([names, words]).then(([index, file]) => withTexts(index, file)),
  };
}

async function fetched<File>(edition: URL, name: string): Promise<File> {
  const response = await fetch(new URL(inEdition.data + name, edition));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return (await response.json()) as File;
}
