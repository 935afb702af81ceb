import { groupBy } from "../base/group-by.ts";
import type { Catalog } from "./catalog.ts";
import { indexOf } from "./index-of.ts";
import type { RecordType } from "./record.ts";
import type { ValueSet } from "./value-set.ts";

/** The records that belong to a type or event type by its id, that of its file included. */
export function recordsAtHome(catalog: Catalog, home: string): readonly RecordType[] {
  return byHome(catalog).get(home) ?? [];
}

/** The records of a data model alone. */
export function recordsOfModel(catalog: Catalog, model: string): readonly RecordType[] {
  return recordsByModel(catalog).get(model) ?? [];
}

/** The value sets of a data model alone. */
export function valueSetsOfModel(catalog: Catalog, model: string): readonly ValueSet[] {
  return valueSetsByModel(catalog).get(model) ?? [];
}

const byHome = indexOf((catalog: Catalog) => groupBy(catalog.records.values(), ({ home }) => home));

const recordsByModel = indexOf((catalog: Catalog) =>
  groupBy(catalog.records.values(), ({ model }) => model),
);

const valueSetsByModel = indexOf((catalog: Catalog) =>
  groupBy(catalog.valueSets.values(), ({ model }) => model),
);
