import { forget, LEVELS, noted, type Scan } from "./scan.ts";
import { ESCAPED_TEXT, NO_NUMBER, textAt } from "./tape.ts";
import { nameNumber } from "./text-index.ts";

/**
 * The number of a name that is not found by its bytes: `NO_NUMBER`, unless it is written with escapes or very deep. If its
 * object has it already, the value that it had is gone.
 */
export function otherName(scan: Scan, cell: number): number {
  const { cells, others, depth } = scan;
  // It is read as a text: where the value will be told of, its name is now.
  cells[cell] = ESCAPED_TEXT;
  const text = textAt(scan, cell);
  const name = nameNumber(scan.names, text);
  if (name !== NO_NUMBER && depth < LEVELS) {
    const last = noted(scan, depth * scan.names.numbers.size + name, cell);
    if (last > scan.open) forget(scan, last);
    return name;
  }
  const names = (others[depth] ??= new Map());
  const last = names.get(text);
  names.set(text, cell);
  if (last !== undefined) forget(scan, last);
  return name;
}
