import type { SiteEdition } from "../../site-edition.ts";
import { usageOf } from "../../usage/usage.ts";
import { namedTypes } from "../type/named-types.ts";

/** How much there is of what in an edition. */
export interface EditionCounts {
  readonly models: number;
  readonly events: number;
  /** In the messages of all event types together. */
  readonly fields: number;
  /** Different paths of fields. */
  readonly paths: number;
  readonly types: number;
  readonly valueSets: number;
  readonly formats: number;
  readonly extensions: number;
}

/** Counts what an edition defines. */
export function editionCounts({ catalog }: Pick<SiteEdition, "catalog">): EditionCounts {
  const paths = [...usageOf(catalog).events.values()].flatMap((event) => event.paths);
  return {
    models: catalog.models.size,
    events: catalog.events.size,
    fields: paths.length,
    paths: new Set(paths).size,
    types: namedTypes(catalog).length,
    valueSets: catalog.valueSets.size,
    formats: catalog.formats.size,
    extensions: catalog.extensions.size,
  };
}
