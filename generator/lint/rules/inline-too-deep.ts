import { labelOf, rawFields, typeNameOf, type RawFieldPlace } from "../../definition/raw-fields.ts";
import type { LintRule } from "../rule.ts";

/** Objects that are written inline may stand in one another this deep. */
const DEEPEST = 2;

/** A file stays readable as long as one sees which object a field belongs to. */
export const inlineTooDeep: LintRule = {
  code: "inline-too-deep",
  severity: "warning",
  purpose: "Objects are written inline more than two deep.",
  remedy: "Make a type of the object, in `types/` or in the `types/` of the data model.",
  check({ documents }, report) {
    for (const document of documents) {
      const depths = new Map<string, number>();
      for (const place of rawFields(document)) {
        const depth = (depths.get(place.parents.join(".")) ?? 0) + (isInline(place) ? 1 : 0);
        depths.set(labelOf(place), depth);
        if (!isInline(place) || depth !== DEEPEST + 1) continue;
        const span = document.spanOf(place.path, "key");
        report({
          span,
          message: `The object "${labelOf(place)}" is the third inline, one in another.`,
        });
      }
    }
  },
};

function isInline({ field }: RawFieldPlace): boolean {
  return typeNameOf(field) === "Object" && field.fields !== undefined;
}
