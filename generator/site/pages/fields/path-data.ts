import type { JsonObject } from "../../../base/json.ts";
import { typeWords } from "../../parts/type-words.ts";
import type { FieldPath } from "../../search/field-paths.ts";

/** A path as data, with the event types that have it. */
export function pathData({ path, events, fields, descriptions }: FieldPath): JsonObject {
  return {
    path,
    types: [...new Set(fields.map(typeWords))],
    valueSets: [...new Set(fields.flatMap(({ values }) => values ?? []))],
    formats: [...new Set(fields.flatMap(({ format }) => format ?? []))],
    descriptions: [...descriptions],
    events: events.map(({ id }) => id),
  };
}
