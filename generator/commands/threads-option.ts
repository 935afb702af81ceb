import { availableParallelism } from "node:os";

import type { CommandContext, CommandOption } from "./command.ts";
import { wholeNumber } from "./whole-number.ts";

/** The option that says how many threads take part. */
export const THREADS_OPTION: CommandOption = {
  name: "threads",
  kind: "text",
  value: "<n>",
  summary: "threads for large input (default: one for each core, at most 4)",
};

/** More are not faster: one thread has to read for all of them. */
const MOST_THREADS = 4;

/** How many threads are to take part. Throws a `UsageError` for what is no number. */
export function threadsOption(context: CommandContext): number {
  return (
    wholeNumber(context, THREADS_OPTION.name, 1) ?? Math.min(availableParallelism(), MOST_THREADS)
  );
}
