import type { WriterFunction } from "ts-morph";

/** The width that prettier formats generated code to. */
export const WIDTH = 100;

/**
 * The names inside the braces of an import or export: on one line if that fits beside the `around`
 * characters of the statement without them, else one name per line, as prettier has it.
 */
export function namedList(names: readonly string[], around: number): WriterFunction {
  return (writer) => {
    const line = names.join(", ");
    if (around + line.length <= WIDTH) {
      writer.write(line);
      return;
    }
    writer.newLine();
    for (const name of names) writer.writeLine(`${name},`);
  };
}
