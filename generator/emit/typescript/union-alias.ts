import { WIDTH } from "./named-list.ts";

/**
 * An exported alias of a union, laid out as prettier has it: on one line, on a second one, or a
 * line for each member. Text, because ts-morph indents a type that begins on a line of its own.
 */
export function unionAlias(name: string, members: readonly string[]): string {
  const left = `export type ${name} =`;
  const line = `${members.join(" | ")};`;
  if (left.length + 1 + line.length <= WIDTH) return `${left} ${line}`;
  if (members.length === 1 || 2 + line.length <= WIDTH) return `${left}\n  ${line}`;
  return `${left}${members.map((member) => `\n  | ${member}`).join("")};`;
}
