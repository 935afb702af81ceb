import type { JsonObject } from "../../base/json.ts";
import type { Occurrence } from "../../catalog/walk.ts";
import { anchorOf } from "../address.ts";
import { typeWords } from "./type-words.ts";

/** A field as data. Its rating is for the case that the object around it is there. */
export function fieldData({ path, field, notes }: Occurrence, since?: string): JsonObject {
  const { values, format, constant, minItems, maxItems } = field;
  return {
    path,
    anchor: anchorOf(path),
    type: typeWords(field),
    required: field.required,
    reliability: notes.reliability,
    ratingSource: notes.ratingSource,
    ...(notes.ratingBasis === undefined ? {} : { ratingBasis: notes.ratingBasis }),
    ...(values === undefined ? {} : { values }),
    ...(format === undefined ? {} : { format }),
    ...(constant === undefined ? {} : { constant }),
    ...(minItems === undefined ? {} : { minItems }),
    ...(maxItems === undefined ? {} : { maxItems }),
    description: notes.description,
    ...(notes.examples.length === 0 ? {} : { examples: notes.examples }),
    ...(notes.deprecated === undefined ? {} : { deprecated: notes.deprecated }),
    ...(since === undefined ? {} : { since }),
  };
}
