import type { Catalog } from "../../catalog/catalog.ts";
import type { SearchFile } from "../browser/search/search-file.ts";
import { eventSets } from "./event-sets.ts";
import { fieldPaths } from "./field-paths.ts";
import { fieldTree } from "./field-tree.ts";

/** All names of a catalog. */
export function searchFile(catalog: Catalog): SearchFile {
  const models = [...catalog.models.values()];
  const sets = eventSets(models.flatMap(({ events }) => events));
  const fields = fieldTree(
    fieldPaths(catalog).map(({ path, events }) => ({ path, set: sets.numberOf(events) })),
  );
  return {
    models: models.map(({ name, events }) => [name, events.map((event) => event.name)]),
    sets: sets.steps(),
    fields,
    types: [...catalog.records.values()]
      .filter(({ form }) => form === "shared" || form === "local")
      .map(({ id }) => id),
    valueSets: [...catalog.valueSets.values()].map(({ id, codes }) => [
      id,
      codes.map(({ code }) => code),
    ]),
    formats: [...catalog.formats.keys()],
    extensions: [...catalog.extensions.keys()],
  };
}
