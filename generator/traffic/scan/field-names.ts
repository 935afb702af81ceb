import type { Catalog } from "../../catalog/catalog.ts";
import { indexOf } from "../../catalog/index-of.ts";
import { textIndex } from "./text-index.ts";

/** Names that scans need to know, whatever the definitions say. */
const ENVELOPE = ["Meta", "DataModel", "EventType", "Extensions"];

/** The names of all fields of a catalog: the only ones of a message that have numbers. */
export const fieldNames = indexOf(({ records }: Catalog) => {
  const names = [...records.values()].flatMap(({ fields }) => fields.map(({ name }) => name));
  return textIndex([...new Set([...ENVELOPE, ...names])]);
});
