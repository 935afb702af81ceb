import { compareBy } from "../../base/compare.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { valueSetsOfModel } from "../../catalog/owned.ts";
import { subset } from "../../catalog/subset.ts";
import { listsCodes, type ValueSet } from "../../catalog/value-set.ts";

/** The value sets that a data model uses or owns and whose codes are listed, by name. */
export function usedValueSets(catalog: Catalog, model: string): readonly ValueSet[] {
  const used = subset(catalog, model).valueSets.values();
  const all = new Set([...valueSetsOfModel(catalog, model), ...used]);
  return [...all].filter(listsCodes).toSorted(compareBy((set) => set.name));
}
