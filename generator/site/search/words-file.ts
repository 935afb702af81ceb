import { assertNever } from "../../base/invariant.ts";
import { formatOf, modelOf, recordOf, valueSetOf, type Catalog } from "../../catalog/catalog.ts";
import { indexOf } from "../../catalog/index-of.ts";
import type { Entry, SearchIndex } from "../browser/search/entry.ts";
import type { WordsFile } from "../browser/search/search-file.ts";
import { fieldPaths } from "./field-paths.ts";

/** The descriptions of all that an index of the catalog names. */
export function wordsFile(catalog: Catalog, { entries }: SearchIndex): WordsFile {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const of = entries.map((entry) => {
    const all = textsOf(catalog, entry)
      .filter((text) => text !== "")
      .map(numberOf);
    return all.length === 1 ? all.reduce((only) => only) : all;
  });
  return { texts: [...numbers.keys()], of };
}

function textsOf(catalog: Catalog, entry: Entry): readonly string[] {
  switch (entry.kind) {
    case "field":
      return descriptions(catalog).get(entry.path) ?? [];
    case "model":
      return [modelOf(catalog, entry.path).description];
    case "event":
      return [catalog.events.get(entry.path)?.description ?? ""];
    case "type":
      return [recordOf(catalog, entry.path).description];
    case "valueSet":
      return [valueSetOf(catalog, entry.path).description];
    case "code":
      return [
        meanings(catalog)
          .get(entry.parent?.path ?? "")
          ?.get(entry.name) ?? "",
      ];
    case "format":
      return [formatOf(catalog, entry.path).description];
    case "extension":
      return [catalog.extensions.get(entry.path)?.description ?? ""];
    default:
      return assertNever(entry.kind);
  }
}

const descriptions = indexOf(
  (catalog: Catalog) =>
    new Map(fieldPaths(catalog).map((field) => [field.path, field.descriptions])),
);

/** By value set and code. */
const meanings = indexOf(
  (catalog: Catalog) =>
    new Map(
      [...catalog.valueSets.values()].map(({ id, codes }) => [
        id,
        new Map(codes.map(({ code, meaning = "" }) => [code, meaning])),
      ]),
    ),
);
