import type { Rule, RulePath } from "../../catalog/rule.ts";
import type { ShapeRule } from "../../runtime/shape.ts";

/** The table's view of a rule: `FirstName with LastName, or Identifiers`, and what makes it ask. */
export function plannedRule({ id, when, anyOf }: Rule): ShapeRule {
  const fields = (paths: readonly RulePath[]): string =>
    paths.map((path) => path.join(".")).join(" with ");
  const because = when === undefined ? "" : `, because ${fields(when)} is filled`;
  const expected = `${anyOf.map(fields).join(", or ")}${because}`;
  return when === undefined ? { id, expected, anyOf } : { id, expected, when, anyOf };
}
