import { WIDTH } from "./named-list.ts";

/** A literal before it is laid out: text as it stands, a list, or an object. */
export type Literal = string | readonly Literal[] | ObjectLiteral;

export interface ObjectLiteral {
  /** Keys as code, and their values. */
  readonly members: readonly (readonly [key: string, value: Literal])[];
  /** Takes several lines even if one would do. */
  readonly isOpen?: boolean;
}

/** Where a literal stands. */
export interface Place {
  /** Indentation of the line that it begins on. */
  readonly margin: string;
  /** Characters before it on that line. */
  readonly before: number;
}

/** The text of a literal, laid out as prettier has it: on one line if it fits with a mark behind. */
export function printLiteral(literal: Literal, { margin, before }: Place): string {
  const line = onOneLine(literal);
  if (line !== undefined && before + line.length + 1 <= WIDTH) return line;
  if (typeof literal === "string") return literal;
  const inner = `${margin}  `;
  if (isList(literal)) {
    const items = literal.map((item) =>
      printLiteral(item, { margin: inner, before: inner.length }),
    );
    return `[\n${items.map((item) => `${inner}${item},\n`).join("")}${margin}]`;
  }
  const members = literal.members.map(([key, value]) => {
    if (value === key) return `${inner}${key},\n`;
    const place = { margin: inner, before: inner.length + key.length + 2 };
    const text = printLiteral(value, place);
    // A text that is too long goes on a line of its own, unless that would move it by little.
    const isLong =
      typeof value === "string" && place.before + text.length + 1 > WIDTH && key.length > 4;
    return `${inner}${key}:${isLong ? `\n${inner}  ` : " "}${text},\n`;
  });
  return `{\n${members.join("")}${margin}}`;
}

/** Undefined if it takes several lines however short it is. */
function onOneLine(literal: Literal): string | undefined {
  if (typeof literal === "string") return literal;
  if (isList(literal)) {
    const items = literal.map(onOneLine);
    return isTable(literal) || items.includes(undefined) ? undefined : `[${items.join(", ")}]`;
  }
  const { members, isOpen = false } = literal;
  if (isOpen) return undefined;
  const values = members.map(([, value]) => onOneLine(value));
  if (values.includes(undefined)) return undefined;
  if (members.length === 0) return "{}";
  return `{ ${members.map(([key], index) => `${key}: ${values[index] ?? ""}`).join(", ")} }`;
}

/** Several lists, or several objects, of more than one item each: they are put below each other. */
function isTable(list: readonly Literal[]): boolean {
  if (list.length < 2) return false;
  return (
    list.every((item) => isList(item) && item.length > 1) ||
    list.every((item) => isObject(item) && item.members.length > 1)
  );
}

function isList(literal: Literal): literal is readonly Literal[] {
  return Array.isArray(literal);
}

function isObject(literal: Literal): literal is ObjectLiteral {
  return typeof literal !== "string" && !isList(literal);
}
