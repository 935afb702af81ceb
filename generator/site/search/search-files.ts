import { assertNever } from "../../base/invariant.ts";
import {
  formatOf,
  modelOf,
  recordOf,
  valueSetOf,
  type Catalog,
} from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import { inEdition } from "../address.ts";
import type { Entry } from "../browser/search/entry.ts";
import { readIndex } from "../browser/search/read-index.ts";
import type { SearchFile, WordsFile } from "../browser/search/search-file.ts";
import type { SiteEdition } from "../site-edition.ts";
import type { SiteFile } from "../site.ts";
import { fieldPaths } from "./field-paths.ts";
import { fieldTree } from "./field-tree.ts";

/** The files that the search of an edition loads. */
export function searchFiles({ name, catalog }: SiteEdition): readonly SiteFile[] {
  const folder = `${name}/${inEdition.data}`;
  const file = searchFile(catalog);
  return [
    { path: `${folder}search.json`, text: `${JSON.stringify(file)}\n` },
    { path: `${folder}search-words.json`, text: `${JSON.stringify(wordsFile(catalog, file))}\n` },
  ];
}

/** All names of a catalog. */
export function searchFile(catalog: Catalog): SearchFile {
  const models = [...catalog.models.values()];
  const events = models.flatMap((model) => model.events);
  const setOf = numbered(new Map(events.map((event, at) => [event, at])));
  const paths = fieldPaths(catalog).map(({ path, events: set }) => ({ path, set: setOf(set) }));
  const fields = fieldTree(paths);
  const types = [...catalog.records.values()]
    .filter(({ form }) => form === "shared" || form === "local")
    .map(({ id }) => id);
  const valueSets = [...catalog.valueSets.values()];
  return {
    models: models.map((model) => [model.name, model.events.map((event) => event.name)]),
    sets: setOf.sets,
    fields,
    types,
    valueSets: valueSets.map(({ id, codes }) => [id, codes.map(({ code }) => code)]),
    formats: [...catalog.formats.keys()],
    extensions: [...catalog.extensions.keys()],
  };
}

/** The descriptions of all that a search file names. */
export function wordsFile(catalog: Catalog, file: SearchFile): WordsFile {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const descriptions = new Map(fieldPaths(catalog).map((field) => [field.path, field.descriptions]));
  const of = readIndex(file).entries.map((entry) => {
    const texts = entry.kind === "field" ? descriptions.get(entry.path) : [textOf(catalog, entry)];
    const all = (texts ?? []).filter((text) => text !== "").map(numberOf);
    return all.length === 1 && all[0] !== undefined ? all[0] : all;
  });
  return { texts: [...numbers.keys()], of };
}
