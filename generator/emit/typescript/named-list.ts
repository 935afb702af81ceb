import type { WriterFunction } from "ts-morph";

/** The width that prettier formats generated code to. */
export const WIDTH = 100;

/**
 * The names inside the braces of an import or export: on one line if that fits beside the `around`
 * characters of the statement without them, or if it is one name; else one name per line. So does
 * prettier.
 */
export function namedList(names: readonly string[], around: number): WriterFunction {
  return (writer) => {
    const line = names.join(", ");
    if (around + line.length <= WIDTH || names.length === 1) {
      writer.write(line);
      return;
    }
    writer.newLine();
    for (const name of names) writer.writeLine(`${name},`);
  };
}
