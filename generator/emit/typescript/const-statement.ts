import { WIDTH } from "./named-list.ts";

/** An exported constant. */
interface ConstStatement {
  readonly name: string;
  readonly type?: string;
  /** Lines of the documentation comment, escaped already. */
  readonly docs: string;
  /** What stands before the items, their texts, and what stands after: `[`, ..., `] as const`. */
  readonly open: string;
  readonly items: readonly string[];
  readonly close: string;
  /** Notes behind the items, escaped already; they keep the items on lines of their own. */
  readonly notes?: readonly (string | undefined)[];
}

/**
 * The text of an exported constant with items, laid out as prettier has it: on one line if it
 * fits. It is text because ts-morph indents the closing line of an initializer.
 */
export function constStatement(constant: ConstStatement): string {
  const { name, type, open, items, close, notes = [] } = constant;
  const left = `export const ${name}${type === undefined ? "" : `: ${type}`} =`;
  const isPlain = notes.every((note) => note === undefined);
  const right = (margin: string, before: number): string => {
    const line = `${open}${items.join(", ")}${close};`;
    if (isPlain && before + line.length <= WIDTH) return line;
    const lines = items.map((item, index) => `${margin}  ${item},${comment(notes[index])}`);
    return [open, ...lines, `${margin}${close};`].join("\n");
  };
  const fits = left.length + 1 + open.length <= WIDTH;
  const body = fits ? `${left} ${right("", left.length + 1)}` : `${left}\n  ${right("  ", 2)}`;
  return `\n${documentation(constant.docs)}\n${body}`;
}

function comment(note: string | undefined): string {
  return note === undefined ? "" : ` // ${note}`;
}

function documentation(docs: string): string {
  const lines = docs.split("\n");
  if (lines.length === 1) return `/** ${docs} */`;
  return ["/**", ...lines.map((line) => ` * ${line}`), " */"].join("\n");
}
