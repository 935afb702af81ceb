import type { Catalog } from "./catalog.ts";

/**
 * Freezes the objects and lists of a catalog. Its maps and sets cannot be frozen; their types are
 * read-only.
 */
export function freezeCatalog(catalog: Catalog): Catalog {
  const freeze = (value: unknown): void => {
    if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
    if (value instanceof Map || value instanceof Set) {
      for (const item of value.values()) freeze(item);
      return;
    }
    Object.freeze(value);
    for (const item of Object.values(value)) freeze(item);
  };
  freeze(catalog);
  return catalog;
}
