import type { Catalog } from "../../catalog/catalog.ts";
import type { Edition } from "../../catalog/edition.ts";
import type { Change } from "../../compat/change.ts";
import { compare } from "../../compat/compare.ts";

/** From the newest of some editions, oldest first, to a catalog. None if there is no edition. */
export function changesSince(editions: readonly Edition[], catalog: Catalog): readonly Change[] {
  const newest = editions.at(-1);
  if (newest === undefined) return [];
  const earlier = editions.slice(0, -1).map((edition) => edition.catalog);
  return compare(newest.catalog, catalog, { earlier });
}
