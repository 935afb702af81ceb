import { isJsonObject, type Json, type JsonObject } from "../../base/json.ts";
import { RATING_SOURCES, RELIABILITIES, type RatingSource } from "../../catalog/rating.ts";
import { cleanText } from "../clean-text.ts";
import type { Notes } from "../shape.ts";

/** Stands where a schema says that a field is deprecated, and not what to use instead. */
const DEPRECATED = "The schema says so, and names nothing to use instead.";

/** What a schema says of a field for people; what it does not say is left out. */
export function notesOf(schema: JsonObject): Notes {
  const { description, title, deprecated, examples, example } = schema;
  const text = [description, title].map(textOf).find((one) => one !== undefined);
  const sentence = textOf(schema["x-deprecated"]) ?? (deprecated === true ? DEPRECATED : undefined);
  const reliability = RELIABILITIES.find((rating) => rating === schema["x-reliability"]);
  const shown = Array.isArray(examples) ? (examples as readonly Json[]) : [example ?? null];
  const given = shown.filter(isExample).slice(0, 20);
  return {
    ...(text === undefined ? {} : { description: text }),
    ...(reliability === undefined ? {} : { reliability }),
    ...sourceOf(schema, reliability !== undefined),
    ...(given.length === 0 ? {} : { examples: given }),
    ...(sentence === undefined ? {} : { deprecated: sentence }),
  };
}

/** Who rates the field: we do, unless the schema says otherwise. An observation says what it rests on. */
function sourceOf(
  schema: JsonObject,
  isRated: boolean,
): { readonly ratingSource?: RatingSource; readonly ratingBasis?: string } {
  const said = RATING_SOURCES.find((one) => one === schema["x-rating-source"]);
  const basis = textOf(schema["x-rating-basis"]);
  if (said === "observed" && isRated && basis !== undefined && basis.length <= 200)
    return { ratingSource: said, ratingBasis: basis };
  if (said !== undefined && said !== "observed") return { ratingSource: said };
  return isRated ? { ratingSource: "estimated" } : {};
}

/** What a use restates of fields below it, by their paths from there. */
export function adjustmentsOf(schema: JsonObject): ReadonlyMap<string, Notes> {
  const adjusted = schema["x-adjustments"];
  if (!isJsonObject(adjusted)) return new Map();
  return new Map(
    Object.entries(adjusted).flatMap(([path, notes]) =>
      isJsonObject(notes) ? [[path, notesOf(notes)] as const] : [],
    ),
  );
}

function textOf(value: Json | undefined): string | undefined {
  const text = typeof value === "string" ? cleanText(value) : "";
  return text === "" ? undefined : text;
}

/** Examples are for texts, numbers, booleans, and lists of them. */
function isExample(value: Json): boolean {
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    return items.length <= 20 && items.every((item) => !Array.isArray(item) && isExample(item));
  }
  if (typeof value === "string") return value.length <= 1000 && !/\p{Cs}/u.test(value);
  return typeof value === "number" || typeof value === "boolean";
}
