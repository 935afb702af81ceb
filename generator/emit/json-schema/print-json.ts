import { isJsonObject, type Json, type JsonObject } from "../../base/json.ts";

/** Longest object of scalars that is written on one line, if it is not said otherwise. */
const SHORT = 60;

/** Texts of objects that stand at the same depth in several values. */
export type Printed = WeakMap<JsonObject, string>;

/** Where the schemas of records stand, which are what is shared. */
const SHARED = "    ";

/** How to print; what is left out is usual. */
export interface PrintOptions {
  /** Texts of shared objects. Those that it has are not printed again. */
  readonly printed?: Printed;
  /** Longest object of scalars that is written on one line, in characters. */
  readonly short?: number;
}

type Printing = Required<PrintOptions>;

/**
 * JSON for people, two spaces deep: objects over several lines but for short ones of scalars, lists
 * of scalars (and of empty lists) on one line. Keys stay in their order. Ends with a line feed.
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
  const entries = Object.entries(value);
  const members = entries.map(
    ([key, member]) => `${JSON.stringify(key)}: ${print(member, inner, printing)}`,
  );
  const line = members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
  if (
    line.length <= printing.short &&
    indent !== "" &&
    entries.every(([, member]) => isPlain(member))
  )
    return line;
  return `{\n${members.map((member) => inner + member).join(",\n")}\n${indent}}`;
}

function printList(list: readonly Json[], indent: string, printing: Printing): string {
  const inner = `${indent}  `;
  if (list.every(isPlain)) return `[${list.map((item) => JSON.stringify(item)).join(", ")}]`;
  return `[\n${list.map((item) => inner + print(item, inner, printing)).join(",\n")}\n${indent}]`;
}

/** A scalar or an empty list. */
function isPlain(value: Json): boolean {
  return (
    typeof value !== "object" || value === null || (Array.isArray(value) && value.length === 0)
  );
}
