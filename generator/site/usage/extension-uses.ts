import type { Catalog } from "../../catalog/catalog.ts";
import { extensionPlaces } from "../../catalog/extension-places.ts";
import { indexOf } from "../../catalog/index-of.ts";
import type { EventUses } from "./usage.ts";

/** The objects of messages that may carry each extension, by its id. Made once for each catalog. */
export const extensionUses: (catalog: Catalog) => ReadonlyMap<string, readonly EventUses[]> =
  indexOf((catalog) => {
    const uses = new Map<string, EventUses[]>();
    for (const event of catalog.events.values()) {
      for (const { extension, paths } of extensionPlaces(catalog, event)) {
        const known = uses.get(extension.id) ?? [];
        known.push({ event, paths });
        uses.set(extension.id, known);
      }
    }
    return uses;
  });
