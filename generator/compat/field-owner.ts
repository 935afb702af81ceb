import { recordOf, type Catalog } from "../catalog/catalog.ts";
import type { RecordType } from "../catalog/record.ts";

/** The field in the type that defines it, as people read it: `Address.County`. */
export function fieldOwner(catalog: Catalog, record: RecordType, field: string): string {
  let owner = record;
  while (owner.base !== undefined && !owner.own.has(field)) owner = recordOf(catalog, owner.base);
  return `${recordOwner(owner)}.${field}`;
}

/** The object as people read it: `Address`, or `Guarantor.Spouse` for one without a file. */
export function recordOwner({ id }: RecordType): string {
  return id.replaceAll("#", ".");
}
