import { isFieldName } from "../../definition/names.ts";
import type { ShapeField } from "../shape.ts";
import type { Conjunct } from "./conjuncts.ts";

/**
 * The field with the name that it had before, where its schemas say it. `taken` are the names that
 * its object has, or had, already: one name tells only one field.
 */
export function withFormerName(
  field: ShapeField,
  schemas: readonly Conjunct[],
  taken: Set<string>,
): ShapeField {
  const renamedFrom = schemas
    .map(({ schema }) => schema["x-renamed-from"])
    .find((name) => typeof name === "string" && isFieldName(name));
  if (typeof renamedFrom !== "string" || taken.has(renamedFrom)) return field;
  taken.add(renamedFrom);
  return { ...field, facts: { ...field.facts, renamedFrom } };
}
