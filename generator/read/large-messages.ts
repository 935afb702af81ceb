import type { Diagnostic } from "../base/diagnostic.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { recordIdOf } from "../catalog/field.ts";
import { bounds } from "./bounds.ts";
import { errorAt } from "./error-at.ts";

/**
 * Event types whose messages have too many fields at all their paths. A handful of types, each with
 * ten fields of the next, makes a million.
 */
export function largeMessages(catalog: Catalog): readonly Diagnostic[] {
  const counts = new Map<string, number>();
  const count = (id: string): number => {
    const known = counts.get(id);
    if (known !== undefined) return known;
    // A type that holds itself is walked once.
    counts.set(id, 0);
    let total = 0;
    for (const field of catalog.records.get(id)?.fields ?? []) {
      const next = recordIdOf(field.type);
      total += 1 + (next === undefined ? 0 : count(next));
    }
    counts.set(id, Math.min(total, bounds.occurrences + 1));
    return total;
  };
  return [...catalog.events.values()].flatMap((event) => {
    if (count(event.message) <= bounds.occurrences) return [];
    return [
      errorAt(event.span, "too-many", {
        message: `A message of "${event.id}" has more than ${bounds.occurrences} fields.`,
        hint: "Nest types less, or hold some of them in fewer places.",
      }),
    ];
  });
}
