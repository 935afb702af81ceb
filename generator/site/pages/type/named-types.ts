import type { Catalog } from "../../../catalog/catalog.ts";
import { groupBy } from "../../../base/group-by.ts";
import { indexOf } from "../../../catalog/index-of.ts";
import type { RecordType } from "../../../catalog/record.ts";

/** The types that have a name, and so a page, of their own. */
export function namedTypes(catalog: Catalog): readonly RecordType[] {
  return [...catalog.records.values()].filter(({ form }) => form === "shared" || form === "local");
}

/** The types and messages that take over all fields of a type. */
export function heirsOf(catalog: Catalog, type: RecordType): readonly RecordType[] {
  return byBase(catalog).get(type.id) ?? [];
}

const byBase = indexOf((catalog: Catalog) =>
  groupBy(
    [...catalog.records.values()].filter(({ id, home }) => id === home),
    ({ base }) => base,
  ),
);
