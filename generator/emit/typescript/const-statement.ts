import { WIDTH } from "./named-list.ts";

/** An exported constant. */
interface ConstStatement {
  readonly name: string;
  /** What it is: a type, and the arguments of that. */
  readonly type?: string;
  readonly typeArguments?: readonly string[];
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
  const { open, items, close, notes = [] } = constant;
  const isPlain = notes.every((note) => note === undefined);
  const right = (margin: string, before: number): string => {
    const line = `${open}${items.join(", ")}${close};`;
    if (isPlain && before + line.length <= WIDTH) return line;
    const lines = items.map((item, index) => `${margin}  ${item},${comment(notes[index])}`);
    return [open, ...lines, `${margin}${close};`].join("\n");
  };
  const left = leftSide(constant);
  const before = left.length - (left.lastIndexOf("\n") + 1) + 1;
  const fits = before + open.length <= WIDTH;
  const body = fits ? `${left} ${right("", before)}` : `${left}\n  ${right("  ", 2)}`;
  return `\n${documentation(constant.docs)}\n${body}`;
}

/** Up to the equals sign. Type arguments go on lines of their own if they are too long for one. */
function leftSide({ name, type, typeArguments = [] }: ConstStatement): string {
  const start = `export const ${name}${type === undefined ? "" : `: ${type}`}`;
  if (typeArguments.length === 0) return `${start} =`;
  const line = `${start}<${typeArguments.join(", ")}> =`;
  if (line.length <= WIDTH || typeArguments.length === 1) return line;
  return `${start}<\n${typeArguments.map((argument) => `  ${argument}`).join(",\n")}\n> =`;
}

function comment(note: string | undefined): string {
  return note === undefined ? "" : ` // ${note}`;
}

function documentation(docs: string): string {
  const lines = docs.split("\n");
  if (lines.length === 1) return `/** ${docs} */`;
  return ["/**", ...lines.map((line) => ` * ${line}`), " */"].join("\n");
}
