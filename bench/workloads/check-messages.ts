/**
 * Usage: check-messages <program> <files of messages>. Parses and checks all messages again and again,
 * every time anew, and prints `Passes`.
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { routed, type Check, type Validators } from "./validators.ts";

/** What one process found, in milliseconds of CPU time. */
export interface Passes {
  /** From nothing to verdicts over all messages: loading, building and the first pass. */
  readonly firstMs: number;
  /** By file. */
  readonly files: readonly FilePasses[];
}

/** What was found with the messages of one file. */
export interface FilePasses {
  /** One pass that only parses, after many. */
  readonly parseMs: number;
  /** One pass that parses and checks, in turn with the others. */
  readonly checkedMs: number;
  /** How many faults were found in each message. */
  readonly faults: readonly number[];
}

/** So many passes, or as many as fit into the time. */
const WARM_UP = { passes: 25, ms: 2000 };
const MEASURED = { passes: 15, ms: 1500 };

const [, , program = "", ...paths] = process.argv;
const files: readonly (readonly string[])[] = paths.map((path) =>
  JSON.parse(readFileSync(path, "utf8")),
);

const start = cpuMs();
const { validators }: { validators: Validators } = await import(pathToFileURL(program).href);
const check = routed(validators);
const faults = files.map((texts) => texts.map((text) => check(JSON.parse(text))));
const firstMs = cpuMs() - start;
passes(WARM_UP);
const times = passes(MEASURED);
const found: Passes = {
  firstMs,
  files: times.map((time, index) => ({ ...time, faults: faults[index] ?? [] })),
};
console.log(JSON.stringify(found));

type Times = Pick<FilePasses, "parseMs" | "checkedMs">;

/** Files in turn, so that all of them see the same code, as optimised as it is by then. */
function passes(limit: { readonly passes: number; readonly ms: number }): readonly Times[] {
  const totals = files.map(() => ({ parseMs: 0, checkedMs: 0 }));
  const begin = cpuMs();
  let count = 0;
  while (count < limit.passes && cpuMs() - begin < limit.ms) {
    for (const [index, texts] of files.entries()) {
      const total = totals[index] ?? { parseMs: 0, checkedMs: 0 };
      total.parseMs += pass(texts, accept);
      total.checkedMs += pass(texts, check);
    }
    count += 1;
  }
  return totals.map(({ parseMs, checkedMs }) => ({
    parseMs: parseMs / count,
    checkedMs: checkedMs / count,
  }));
}

function pass(texts: readonly string[], check: Check): number {
  const from = cpuMs();
  for (const text of texts) check(JSON.parse(text));
  return cpuMs() - from;
}

function accept(): number {
  return 0;
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
