/**
 * Load on `canon serve` from another process, beside a plain server of the same files. Usage: npx tsx
 * bench/serve.ts [--tree <folder>] [--seconds <number>] [--connections <number>], after `npm run build`
 * and `canon tree`. Prints one table.
 */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { machine } from "./harness/machine.ts";
import type { Load, LoadResult } from "./serve-load.ts";

const root = resolve(import.meta.dirname, "..");
const { values } = parseArgs({
  options: {
    tree: { type: "string", default: join(root, "dist/registry") },
    seconds: { type: "string", default: "30" },
    connections: { type: "string", default: "16" },
  },
});
const TSX = ["--import", import.meta.resolve("tsx")];
const bin = join(root, "dist/generator/bin.js");
if (!existsSync(bin)) throw new Error('There is no built tool. Run "npm run build" first.');

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
}

async function start(...argv: readonly string[]): Promise<Running> {
  const child = spawn(process.execPath, argv, { stdio: ["ignore", "pipe", "inherit"] });
  const [said] = (await once(child.stdout.setEncoding("utf8"), "data")) as [string];
  const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
  if (url === undefined) throw new Error(`No server: ${said}`);
  return { child, url };
}

/** Megabytes that a process holds. */
function rss({ pid }: ChildProcess): number {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024;
}

/** Milliseconds of CPU that a process has used, in the ticks of Linux. */
function cpu({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function ask(load: Load): Promise<LoadResult> {
  const child = spawn(process.execPath, [...TSX, join(import.meta.dirname, "serve-load.ts")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(JSON.stringify(load));
  return JSON.parse(await text(child.stdout)) as LoadResult;
}

/** Asks for a second, so that code is warm, then for as long as it was said. */
async function measure(name: string, paths: readonly string[], { child, url }: Running) {
  const connections = Number(values.connections);
  await ask({ url, paths, seconds: 2, connections });
  const [before, cpuBefore] = [rss(child), cpu(child)];
  const seconds = Number(values.seconds);
  const { requests, failures, megabytes, p50, p95, p99 } = await ask({
    url,
    paths,
    seconds,
    connections,
  });
  const [after, cpuAfter] = [rss(child), cpu(child)];
  const perSecond = Math.round(requests / seconds);
  const cells = [
    name,
    perSecond,
    Math.round(((cpuAfter - cpuBefore) * 1000) / requests),
    (megabytes / seconds).toFixed(1),
    ...[p50, p95, p99].map((ms) => ms.toFixed(1)),
    failures,
    `${before.toFixed(0)} to ${after.toFixed(0)}`,
  ];
  console.log(`| ${cells.join(" | ")} |`);
}

const blobs = readdirSync(join(values.tree, "v1/blobs/sha256")).toSorted();
const models = readdirSync(join(values.tree, "v1/models")).toSorted();
const files = [
  ...blobs.filter((_, at) => at % 5 === 0).map((name) => `/v1/blobs/sha256/${name}`),
  ...models.map((model) => `/v1/models/${model}/index.json`),
  "/v1/index.json",
  "/v1/latest.json",
];

const canon = await start(bin, "serve", values.tree, "--port", "0");
const plain = await start(...TSX, join(import.meta.dirname, "serve-static.ts"), values.tree);
const subjects = (await (await fetch(`${canon.url}/subjects`)).json()) as readonly string[];
const confluent = subjects.flatMap((subject, at) => [
  `/subjects/${subject}/versions/latest`,
  `/schemas/ids/${at + 1}`,
]);

console.log(`On ${machine()}; ${values.connections} connections for ${values.seconds} s each.\n`);
console.log(
  "| subject | requests/s | CPU us each | MB/s | p50 ms | p95 ms | p99 ms | failures | MB held |",
);
console.log("| --- | --: | --: | --: | --: | --: | --: | --: | --- |");
try {
  await measure(`plain server of files, ${files.length} files`, files, plain);
  await measure("canon serve, the same files", files, canon);
  await measure("canon serve, versions and ids of all schemas", confluent, canon);
} finally {
  canon.child.kill();
  plain.child.kill();
}
