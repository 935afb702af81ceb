/** Asks a server as often as it can. Reads what to ask from stdin, prints what came of it, both as JSON. */
import { Agent, get } from "node:http";
import { text } from "node:stream/consumers";

/** What to ask, and for how long. */
export interface Load {
  readonly url: string;
  /** Asked in turn. */
  readonly paths: readonly string[];
  readonly seconds: number;
  /** Connections that ask side by side, each kept open. */
  readonly connections: number;
}

/** What came of it. */
export interface LoadResult {
  readonly requests: number;
  /** Answers that were none, or not 200. */
  readonly failures: number;
  readonly megabytes: number;
  /** Milliseconds, sorted. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

const load = JSON.parse(await text(process.stdin)) as Load;
const agent = new Agent({ keepAlive: true, maxSockets: load.connections });
const times: number[] = [];
let asked = 0;
let failures = 0;
let bytes = 0;

async function ask(path: string): Promise<void> {
  const started = performance.now();
  await new Promise<void>((resolve) => {
    const request = get(`${load.url}${path}`, { agent }, (response) => {
      if (response.statusCode !== 200) failures += 1;
      response.on("data", (chunk: Buffer) => (bytes += chunk.length));
      response.on("end", resolve);
    });
    request.on("error", () => {
      failures += 1;
      resolve();
    });
  });
  times.push(performance.now() - started);
}

async function askUntil(end: number): Promise<void> {
  while (performance.now() < end) {
    await ask(load.paths[asked++ % load.paths.length] ?? "/");
  }
}

const end = performance.now() + load.seconds * 1000;
await Promise.all(Array.from({ length: load.connections }, () => askUntil(end)));
agent.destroy();
times.sort((a, b) => a - b);
const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
const result: LoadResult = {
  requests: times.length,
  failures,
  megabytes: bytes / 1e6,
  p50: at(0.5),
  p95: at(0.95),
  p99: at(0.99),
};
console.log(JSON.stringify(result));
