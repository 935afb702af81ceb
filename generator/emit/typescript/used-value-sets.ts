import { compareBy } from "../../base/compare.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { subset } from "../../catalog/subset.ts";
import { listsCodes, type ValueSet } from "../../catalog/value-set.ts";

/** The value sets that a data model uses or owns and whose codes are listed, by name. */
export function usedValueSets(catalog: Catalog, model: string): readonly ValueSet[] {
  const used = subset(catalog, model).valueSets;
  return [...catalog.valueSets.values()]
    .filter((set) => listsCodes(set) && (set.model === model || used.has(set.id)))
    .toSorted(compareBy((set) => set.name));
}
