import { compareText } from "../../base/compare.ts";
import { isJsonObject, type Json } from "../../base/json.ts";

/**
 * JSON as RFC 8785 writes it: keys sorted, no white space. Whoever has the value has the bytes, and so
 * the digest, however the text was laid out that it was read from.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .toSorted(compareText)
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`);
  return `{${members.join(",")}}`;
}
