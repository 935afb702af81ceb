import { isJsonObject, type Json, type JsonObject } from "../../base/json.ts";

/** Longest object or list that is written on one line, if it is not said otherwise, in characters. */
const SHORT = 100;

/** Texts of objects that stand at the same depth in several values. */
export type Printed = WeakMap<JsonObject, string>;

/** Where the schemas of records stand, which are what is shared. */
const SHARED = "    ";

/** How to print; what is left out is usual. */
export interface PrintOptions {
  /** Texts of shared objects. Those that it has are not printed again. */
  readonly printed?: Printed;
  /** Longest object or list that is written on one line, in characters. */
  readonly short?: number;
}

type Printing = Required<PrintOptions>;

/**
 * JSON for people, two spaces deep. Each field of a message stands on one line: what is under
 * `properties` is written whole, whatever its length, and so are lists of scalars; other objects and
 * lists if they are short. Keys stay in their order. Ends with a line feed.
 */
export function printJson(value: Json, options: PrintOptions = {}): string {
  return `${print(value, "", { printed: new WeakMap(), short: SHORT, ...options })}\n`;
}

function print(value: Json, indent: string, printing: Printing): string {
  if (Array.isArray(value)) return printList(value, indent, printing);
  if (!isJsonObject(value)) return JSON.stringify(value);
  if (indent !== SHARED) return printObject(value, indent, printing);
  const { printed } = printing;
  const text = printed.get(value) ?? printObject(value, indent, printing);
  printed.set(value, text);
  return text;
}

function printObject(value: JsonObject, indent: string, printing: Printing): string {
  const inner = `${indent}  `;
  const members = Object.entries(value).map(([key, member]) => {
    const isFields = key === "properties" && isJsonObject(member);
    const text = isFields ? printFields(member, inner) : print(member, inner, printing);
    return `${JSON.stringify(key)}: ${text}`;
  });
  if (members.length === 0) return "{}";
  if (indent !== "" && areShort(members, printing.short)) return `{ ${members.join(", ")} }`;
  return `{\n${members.map((member) => inner + member).join(",\n")}\n${indent}}`;
}

function printFields(fields: JsonObject, indent: string): string {
  const lines = Object.entries(fields).map(
    ([name, field]) => `${indent}  ${JSON.stringify(name)}: ${printLine(field)}`,
  );
  return lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n${indent}}`;
}

function printList(list: readonly Json[], indent: string, printing: Printing): string {
  const inner = `${indent}  `;
  if (list.every(isPlain)) return printLine(list);
  const items = list.map((item) => print(item, inner, printing));
  if (areShort(items, printing.short)) return `[${items.join(", ")}]`;
  return `[\n${items.map((item) => inner + item).join(",\n")}\n${indent}]`;
}

/** A value on one line. Most of the output is written here, so it is done without lists of parts. */
function printLine(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(printLine).join(", ")}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  let members = "";
  for (const [key, member] of Object.entries(value))
    members += `${members === "" ? "" : ", "}${JSON.stringify(key)}: ${printLine(member)}`;
  return members === "" ? "{}" : `{ ${members} }`;
}

/** Whether members of an object or a list fit into one line: none has several, all are short. */
function areShort(members: readonly string[], short: number): boolean {
  let length = 2;
  for (const member of members) {
    length += member.length + 2;
    if (length > short || member.includes("\n")) return false;
  }
  return true;
}

/** A scalar or an empty list. */
function isPlain(value: Json): boolean {
  return (
    typeof value !== "object" || value === null || (Array.isArray(value) && value.length === 0)
  );
}
