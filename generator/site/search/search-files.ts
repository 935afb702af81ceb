import { inEdition } from "../address.ts";
import { readIndex } from "../browser/search/read-index.ts";
import type { SiteEdition } from "../site-edition.ts";
import type { SiteFile } from "../site.ts";
import { searchFile } from "./search-file.ts";
import { wordsFile } from "./words-file.ts";

/** The files that the search of an edition loads. */
export function searchFiles({ name, catalog }: SiteEdition): readonly SiteFile[] {
  const names = searchFile(catalog);
  const words = wordsFile(catalog, readIndex(names));
  const folder = `${name}/${inEdition.data}`;
  return [
    { path: `${folder}search.json`, text: `${JSON.stringify(names)}\n` },
    { path: `${folder}search-words.json`, text: `${JSON.stringify(words)}\n` },
  ];
}
