import type { Diagnostic } from "../../base/diagnostic.ts";
import type { Catalog } from "../catalog.ts";
import { recordIdOf } from "../field.ts";
import { errorAt } from "../../base/error-at.ts";

/** Fields of one message at all its paths. */
const MAX_OCCURRENCES = 100_000;

/** Objects inside one another: no walk of a message goes deeper. */
const MAX_DEPTH = 512;

/**
 * Event types whose messages have too many fields at all their paths. A handful of types, each with
 * ten fields of the next, makes a million.
 */
export function largeMessages(catalog: Catalog): readonly Diagnostic[] {
  const counts = new Map<string, number>();
  const count = (id: string, depth: number): number => {
    const known = counts.get(id);
    if (known !== undefined) return known;
    if (depth > MAX_DEPTH) return MAX_OCCURRENCES + 1;
    // A type that holds itself is walked once.
    counts.set(id, 0);
    let total = 0;
    for (const field of catalog.records.get(id)?.fields ?? []) {
      const next = recordIdOf(field.type);
      total += 1 + (next === undefined ? 0 : count(next, depth + 1));
    }
    counts.set(id, Math.min(total, MAX_OCCURRENCES + 1));
    return total;
  };
  return [...catalog.events.values()].flatMap((event) => {
    if (count(event.message, 0) <= MAX_OCCURRENCES) return [];
    return [
      errorAt(event.span, "too-many", {
        message: `A message of "${event.id}" has more than ${MAX_OCCURRENCES} fields, or too many objects inside one another.`,
        hint: "Nest types less, or hold some of them in fewer places.",
      }),
    ];
  });
}
