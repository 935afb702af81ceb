import type { Catalog } from "../catalog/catalog.ts";
import { indexOf } from "../catalog/index-of.ts";
import { valueSetsOfModel } from "../catalog/owned.ts";
import type { RecordType } from "../catalog/record.ts";
import { recordsReaching } from "../catalog/records-reaching.ts";
import { subset } from "../catalog/subset.ts";
import { listsCodes, type ValueSet } from "../catalog/value-set.ts";

/** A type that a package exports: what readers get, what writers make, or the codes of a value set. */
export interface ExportedType {
  readonly form: "read" | "draft" | "codes";
  readonly thing: RecordType | ValueSet;
}

/** The types that the package of a data model exports, by name. */
export function exportedTypes(catalog: Catalog, model: string): ReadonlyMap<string, ExportedType> {
  const known = byModel(catalog);
  const types = known.get(model) ?? typesOf(catalog, model);
  known.set(model, types);
  return types;
}

/** Found once, since what is compared by name is also compared by what the names stand for. */
const byModel = indexOf(
  (_catalog: Catalog) => new Map<string, ReadonlyMap<string, ExportedType>>(),
);

function typesOf(catalog: Catalog, model: string): ReadonlyMap<string, ExportedType> {
  const { records, valueSets } = subset(catalog, model);
  const types = new Map<string, ExportedType>();
  for (const record of records.values()) {
    // What extensions carry has no module.
    if (catalog.records.has(record.home)) types.set(record.name, { form: "read", thing: record });
  }
  const sets = new Set([...valueSetsOfModel(catalog, model), ...valueSets.values()]);
  for (const set of [...sets].filter(listsCodes)) {
    types.set(freeName(types, set.name, "Code"), { form: "codes", thing: set });
  }
  const drafted = draftedRecords(catalog);
  for (const record of records.values()) {
    if (!drafted.has(record.id) || !catalog.records.has(record.home)) continue;
    types.set(freeName(types, `${record.name}Draft`, "_"), { form: "draft", thing: record });
  }
  return types;
}

/** A name gives way to those that are there already. */
function freeName(taken: ReadonlyMap<string, ExportedType>, name: string, ending: string): string {
  let free = name;
  while (taken.has(free)) free += ending;
  return free;
}

/** The records that writers make otherwise than readers get them. */
const draftedRecords = indexOf((catalog: Catalog) =>
  recordsReaching(catalog, ({ fields }) =>
    fields.some(({ values, required, constant }) => {
      const set = values === undefined ? undefined : catalog.valueSets.get(values);
      const isClosed = set?.binding === "closed" && listsCodes(set);
      return isClosed || required === "sending" || constant !== undefined;
    }),
  ),
);
