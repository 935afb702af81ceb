import type { Field } from "./table.ts";

/** Names the JSON type of a value, and nothing else of it. */
export function jsonType(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number" && !Number.isFinite(value)) return "a number that JSON cannot hold";
  return typeof value;
}

/** What a field must hold: `string`, `array`. */
export function expectedType(field: Field): string {
  return field.list ? "array" : field.type;
}

/** Codes shown of a value set. */
const SHOWN = 8;

/** The codes that are allowed: all of a few, the first of many. */
export function expectedCode(codes: readonly string[]): string {
  const shown = codes.slice(0, SHOWN).map((code) => JSON.stringify(code));
  const more = codes.length > SHOWN ? `, ... (${codes.length} codes)` : "";
  return `one of ${shown.join(", ")}${more}`;
}
