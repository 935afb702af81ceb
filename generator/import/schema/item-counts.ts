import type { JsonObject } from "../../base/json.ts";
import type { Shape } from "../shape.ts";

/** The item counts that schemas of a list state, the narrowest of each. */
export function itemCounts(
  shape: Shape,
  schemas: readonly JsonObject[],
): { readonly minItems?: number; readonly maxItems?: number } {
  if (shape.kind !== "list") return {};
  const counts = (keyword: string): readonly number[] =>
    schemas.flatMap((schema) => {
      const count = schema[keyword];
      return typeof count === "number" && Number.isInteger(count) && count >= 1 && count <= 100_000
        ? [count]
        : [];
    });
  const [min, max] = [counts("minItems"), counts("maxItems")];
  return {
    ...(min.length === 0 ? {} : { minItems: Math.max(...min) }),
    ...(max.length === 0 ? {} : { maxItems: Math.min(...max) }),
  };
}
