import { readFileSync } from "node:fs";

/** A verdict over a parsed message: true if it is accepted. */
export type Check = (message: unknown) => boolean;

/** What one process found, in milliseconds of CPU time. */
export interface Passes {
  /** From nothing to verdicts over all messages: loading, building and the first pass. */
  readonly firstMs: number;
  /** One pass over all messages after many. */
  readonly lateMs: number;
  /** How many of the messages were accepted. */
  readonly accepted: number;
}

const WARM_UP = 25;
const MEASURED = 15;

/** Parses and checks all messages of a file again and again, every time anew, and prints `Passes`. */
export async function printPasses(file: string, prepare: () => Promise<Check>): Promise<void> {
  const texts: readonly string[] = JSON.parse(readFileSync(file, "utf8"));
  const start = cpuMs();
  const check = await prepare();
  const pass = (): number => {
    let accepted = 0;
    for (const text of texts) if (check(JSON.parse(text))) accepted += 1;
    return accepted;
  };
  const accepted = pass();
  const firstMs = cpuMs() - start;
  for (let index = 0; index < WARM_UP; index += 1) pass();
  const late = cpuMs();
  for (let index = 0; index < MEASURED; index += 1) pass();
  const lateMs = (cpuMs() - late) / MEASURED;
  const passes: Passes = { firstMs, lateMs, accepted };
  console.log(JSON.stringify(passes));
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
