import type { Catalog, DataModel } from "../../../catalog/catalog.ts";
import { recordsOfModel } from "../../../catalog/owned.ts";
import type { RecordType } from "../../../catalog/record.ts";
import type { ValueSet } from "../../../catalog/value-set.ts";
import { usageOf, type EventUses } from "../../usage/usage.ts";
import { useCount } from "../../usage/uses-data.ts";
import { namedTypes } from "../type/named-types.ts";

/** Something that all data models share, and how many fields of one model use it. */
export interface ModelUse<T> {
  readonly used: T;
  readonly count: number;
}

/** The types of a data model alone. */
export function ownTypes(catalog: Catalog, model: DataModel): readonly RecordType[] {
  return recordsOfModel(catalog, model.name).filter(({ form }) => form === "local");
}

/** The shared types that messages of a data model hold. */
export function usedTypes(catalog: Catalog, model: DataModel): readonly ModelUse<RecordType>[] {
  return used(namedTypes(catalog), usageOf(catalog).types, model);
}

/** The shared value sets that messages of a data model are bound to. */
export function usedValueSets(catalog: Catalog, model: DataModel): readonly ModelUse<ValueSet>[] {
  return used([...catalog.valueSets.values()], usageOf(catalog).valueSets, model);
}

function used<T extends { readonly id: string; readonly model?: string }>(
  all: readonly T[],
  usage: ReadonlyMap<string, readonly EventUses[]>,
  { name }: DataModel,
): readonly ModelUse<T>[] {
  return all
    .filter(({ model }) => model === undefined)
    .map((one) => {
      const uses = usage.get(one.id)?.filter(({ event }) => event.model === name);
      return { used: one, count: useCount(uses) };
    })
    .filter(({ count }) => count > 0);
}
