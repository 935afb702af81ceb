import { WIDTH } from "./named-list.ts";

/** An exported constant. */
export interface ConstStatement {
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
  const head = `export const ${name}${type === undefined ? "" : `: ${type}`} = ${open}`;
  const line = `${head}${items.join(", ")}${close};`;
  const fits = line.length <= WIDTH && notes.every((note) => note === undefined);
  const body = fits ? line : [head, ...items.map(itemLine), `${close};`].join("\n");
  return `\n${comment(constant.docs)}\n${body}`;

  function itemLine(item: string, index: number): string {
    const note = notes[index];
    return `  ${item},${note === undefined ? "" : ` // ${note}`}`;
  }
}

function comment(docs: string): string {
  const lines = docs.split("\n");
  if (lines.length === 1) return `/** ${docs} */`;
  return ["/**", ...lines.map((line) => ` * ${line}`), " */"].join("\n");
}
