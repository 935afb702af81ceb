import { isJsonObject, type Json, type JsonObject } from "./json-schema.ts";

/** The message with so many times the items in each of its lists, those within lists left alone. */
export function grown(message: JsonObject, times: number): JsonObject {
  const grow = (value: Json): Json => {
    if (Array.isArray(value)) return Array.from({ length: times }, () => value).flat();
    return isJsonObject(value) ? below(value, grow) : value;
  };
  return below(message, grow);
}

/** The message with a value of a wrong type wherever there is a text, its `Meta` left alone. */
export function allWrong({ Meta = null, ...content }: JsonObject): JsonObject {
  const wrong = (value: Json): Json => {
    if (typeof value === "string") return 7;
    if (Array.isArray(value)) return value.map(wrong);
    return isJsonObject(value) ? below(value, wrong) : value;
  };
  return { Meta, ...below(content, wrong) };
}

function below(object: JsonObject, change: (value: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
