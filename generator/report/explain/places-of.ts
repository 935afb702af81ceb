import type { Catalog } from "../../catalog/catalog.ts";
import { occurrences } from "../../catalog/walk.ts";

/** More than these help nobody. */
const MOST_PLACES = 3;

/**
 * Where fields are whose path ends in this one, for somebody who left out how it begins: the first
 * full paths in words, or undefined if there are none.
 */
export function placesOf(catalog: Catalog, path: string): string | undefined {
  const wanted = path.replace(/\[\d*\]/g, "").toLowerCase();
  const found: string[] = [];
  for (const event of catalog.events.values()) {
    for (const occurrence of occurrences(catalog, event.message)) {
      const plain = occurrence.segments.join(".").toLowerCase();
      if (plain === wanted || plain.endsWith(`.${wanted}`))
        found.push(`${event.id}.${occurrence.path}`);
    }
  }
  if (found.length === 0) return undefined;
  const rest = found.length - MOST_PLACES;
  const shown = found.slice(0, MOST_PLACES).map((place) => `"${place}"`);
  const more = rest > 0 ? `, and ${rest} more` : "";
  return `A field is named by its whole path: ${shown.join(", ")}${more}.`;
}
