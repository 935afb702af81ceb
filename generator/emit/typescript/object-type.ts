import { WIDTH } from "./named-list.ts";
import type { Place } from "./literal.ts";
import { LINE_BREAK } from "./print-modules.ts";

/** An object type before it is laid out: names as code, with a `?` where they are optional. */
export interface ObjectType {
  readonly members: readonly (readonly [name: string, type: string | ObjectType])[];
}

/** The text of an object type, laid out as prettier has it: on one line if it fits with a mark behind. */
export function printObjectType(type: ObjectType, { margin, before }: Place): string {
  const line = onOneLine(type);
  if (before + line.length + 1 <= WIDTH) return line;
  const inner = `${margin}  `;
  const members = type.members.map(([name, member]) => {
    const place = { margin: inner, before: inner.length + name.length + 2 };
    return `${inner}${name}: ${typeof member === "string" ? member : printObjectType(member, place)};${LINE_BREAK}`;
  });
  return `{${LINE_BREAK}${members.join("")}${margin}}`;
}

function onOneLine({ members }: ObjectType): string {
  const texts = members.map(([name, member]) => {
    return `${name}: ${typeof member === "string" ? member : onOneLine(member)}`;
  });
  return `{ ${texts.join("; ")} }`;
}
