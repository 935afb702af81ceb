import { indexOf } from "./message-index.js";
import type { MessageTables } from "./message-table.js";
import { readInput } from "./read-input.js";
import { recognise, type Recognised } from "./recognise.js";

/** The value in an input and the event type that it names, or why there is none. */
export function identify(tables: MessageTables, input: unknown, suggest: boolean): Recognised {
  const read = readInput(input);
  if (read.issue !== undefined) return { issues: [read.issue] };
  return recognise(indexOf(tables), read.value, suggest);
}
