/**
 * Usage: read-lines <module of a loop> <what it needs> <file of lines>. Reads the lines once, and prints `LinesRead`.
 * What is made ready before the first byte is told apart.
 */
import { createReadStream } from "node:fs";
import { pathToFileURL } from "node:url";
import type { LoopCounts, StartLoop } from "./loops/loop.ts";

/** What one process found. Times in milliseconds. */
export interface LinesRead extends LoopCounts {
  /** From the start of the process to the first byte. */
  readonly startMs: number;
  /** From the first byte to the last, by the clock. */
  readonly wallMs: number;
  /** In the same time, of all threads. */
  readonly cpuMs: number;
}

const [, , module = "", needed = "", file = ""] = process.argv;
const { start }: { start: StartLoop } = await import(pathToFileURL(module).href);
const loop = await start(needed);
const startMs = performance.now();
const cpu = process.cpuUsage();
const chunks: AsyncIterable<Buffer> = createReadStream(file, { highWaterMark: 1024 * 1024 });
for await (const chunk of chunks) loop.push(chunk);
loop.end();
const { user, system } = process.cpuUsage(cpu);
const wallMs = performance.now() - startMs;
const { messages, invalid } = loop.counts();
const found: LinesRead = { startMs, wallMs, cpuMs: (user + system) / 1000, messages, invalid };
console.log(JSON.stringify(found));
