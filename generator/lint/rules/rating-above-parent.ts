import { lowerRating } from "../../catalog/rating.ts";
import { occurrences, type Occurrence } from "../../catalog/walk.ts";
import type { LintRule } from "../rule.ts";

/**
 * Estimates rate a field for the case that its parent is there, so they may be higher. A published
 * rating is about messages, and a message with the field has the parent too.
 */
export const ratingAboveParent: LintRule = {
  code: "rating-above-parent",
  severity: "warning",
  purpose: "A published rating says that a field is sent more often than the object that holds it.",
  remedy: "Rate the object at least as high, or correct the rating of the field.",
  check({ catalog }, report) {
    for (const event of catalog.events.values()) {
      const byPath = new Map<string, Occurrence>();
      for (const occurrence of occurrences(catalog, event.message)) {
        byPath.set(occurrence.segments.join("."), occurrence);
        const parent = byPath.get(occurrence.segments.slice(0, -1).join("."));
        if (parent === undefined || !isAbove(occurrence, parent)) continue;
        const { effectiveReliability: rating, field, path } = occurrence;
        report({
          span: field.span,
          message: `"${path}" is rated ${rating} by the vendor, and "${parent.path}" around it only ${parent.effectiveReliability}.`,
          related: [{ message: `"${parent.field.name}" is rated here.`, span: parent.field.span }],
        });
      }
    }
  },
};

function isAbove(child: Occurrence, parent: Occurrence): boolean {
  const { effectiveReliability: rating, notes } = child;
  if (notes.ratingSource !== "published") return false;
  return (
    rating !== parent.effectiveReliability &&
    lowerRating(rating, parent.effectiveReliability) !== rating
  );
}
