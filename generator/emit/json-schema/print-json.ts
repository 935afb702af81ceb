import { isJsonObject, type Json } from "../../base/json.ts";

/** Longest object of scalars that is written on one line. */
const SHORT = 60;

/**
 * JSON for people, two spaces deep: objects over several lines but for short ones of scalars, lists
 * of scalars (and of empty lists) on one line. Keys stay in their order. Ends with a line feed.
 */
export function printJson(value: Json): string {
  return `${print(value, "")}\n`;
}

function print(value: Json, indent: string): string {
  if (Array.isArray(value)) return printList(value, indent);
  if (!isJsonObject(value)) return JSON.stringify(value);
  const inner = `${indent}  `;
  const entries = Object.entries(value);
  const members = entries.map(([key, member]) => `${JSON.stringify(key)}: ${print(member, inner)}`);
  const line = members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
  if (line.length <= SHORT && indent !== "" && entries.every(([, member]) => isPlain(member)))
    return line;
  return `{\n${members.map((member) => inner + member).join(",\n")}\n${indent}}`;
}

function printList(list: readonly Json[], indent: string): string {
  const inner = `${indent}  `;
  if (list.every(isPlain)) return `[${list.map((item) => print(item, inner)).join(", ")}]`;
  return `[\n${list.map((item) => inner + print(item, inner)).join(",\n")}\n${indent}]`;
}

/** A scalar or an empty list. */
function isPlain(value: Json): boolean {
  return (
    typeof value !== "object" || value === null || (Array.isArray(value) && value.length === 0)
  );
}
