import { isJsonObject, type Json } from "../../base/json.ts";

/**
 * JSON for people: objects over several lines, lists of scalars (and of empty lists) on one line, two spaces. Keys stay
 * in their order. Ends with a line feed.
 */
export function printJson(value: Json): string {
  return `${print(value, "")}\n`;
}

function print(value: Json, indent: string): string {
  if (Array.isArray(value)) return printList(value, indent);
  if (!isJsonObject(value)) return JSON.stringify(value);
  const inner = `${indent}  `;
  const members = Object.entries(value).map(
    ([key, member]) => `${inner}${JSON.stringify(key)}: ${print(member, inner)}`,
  );
  return members.length === 0 ? "{}" : `{\n${members.join(",\n")}\n${indent}}`;
}

function printList(list: readonly Json[], indent: string): string {
  const inner = `${indent}  `;
  const isPlain = list.every(
    (item) => typeof item !== "object" || item === null || (Array.isArray(item) && item.length === 0),
  );
  if (isPlain) return `[${list.map((item) => print(item, inner)).join(", ")}]`;
  return `[\n${list.map((item) => inner + print(item, inner)).join(",\n")}\n${indent}]`;
}
