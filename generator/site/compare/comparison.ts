import type { Catalog } from "../../catalog/catalog.ts";
import type { Change } from "../../compat/change.ts";
import type { Both } from "../../compat/sides.ts";

/** An edition that is compared with another one. */
export interface ComparedEdition {
  readonly name: string;
  readonly catalog: Catalog;
  /** Semantic version of each data model by name; empty for what is not released. */
  readonly versions: ReadonlyMap<string, string>;
  /** Whether the site has its pages. */
  readonly isShown: boolean;
}

/** Two editions, and all that makes them differ. */
export interface Comparison extends Both<ComparedEdition> {
  readonly changes: readonly Change[];
}

/** What a data model is called, by the newer of the editions that have it. */
export function modelTitle({ before, after }: Both<ComparedEdition>, model: string): string {
  return (after.catalog.models.get(model) ?? before.catalog.models.get(model))?.title ?? model;
}
