/**
 * What it costs to judge and to profile the messages of a connection, beside parsing them alone and beside ajv.
 * Usage: npx tsx bench/traffic.ts [--mb <megabytes>] [--rounds <number>] [--only speed,command,memory], after
 * `npm run build`. Prints one table, and writes it to `results/traffic.md` unless only a part was measured.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readDefinitions } from "../generator/run/read-definitions.ts";
import { machine } from "./harness/machine.ts";
import { markdownTable } from "./harness/markdown.ts";
import { pace } from "./harness/pace.ts";
import { lineFiles } from "./inputs/line-files.ts";
import { mixedLines } from "./inputs/mixed-lines.ts";
import type { Result } from "./measurement.ts";
import { commandSpeed } from "./traffic/command-speed.ts";
import { loopSpeed } from "./traffic/loop-speed.ts";
import { pipeMemory } from "./traffic/pipe-memory.ts";
import type { TrafficBench } from "./traffic/traffic-bench.ts";

const PARTS: Readonly<Record<string, (bench: TrafficBench) => Promise<readonly Result[]>>> = {
  speed: loopSpeed,
  command: commandSpeed,
  memory: pipeMemory,
};

const { values } = parseArgs({
  options: {
    mb: { type: "string", default: "200" },
    rounds: { type: "string", default: "3" },
    only: { type: "string" },
  },
});
const names = values.only?.split(",") ?? Object.keys(PARTS);
const root = resolve(import.meta.dirname, "..");
const canon = join(root, "dist/generator/bin.js");
if (!existsSync(canon)) throw new Error('There is no built tool. Run "npm run build" first.');
// Programs that import peers have to lie below where these are installed.
const work = join(root, "bench/node_modules/.cache/canon-traffic");
mkdirSync(work, { recursive: true });

const { catalog } = await readDefinitions(join(root, "definitions"), { lint: "none" });
if (catalog === undefined) throw new Error("The definitions have faults.");
const lines = mixedLines(catalog, root);
const megabytes = Number(values.mb);
const files = lineFiles(lines, megabytes, join(work, "lines"));
const bench: TrafficBench = {
  root,
  canon,
  work,
  files,
  megabytes,
  rounds: Number(values.rounds),
};

const before = pace();
const results: Result[] = [];
for (const name of names) {
  const measure = PARTS[name];
  if (measure === undefined) throw new Error(`there is no part "${name}"`);
  results.push(...(await measure(bench)));
}
const text =
  `On ${machine()}; medians of ${bench.rounds} rounds. How to read it: \`../README.md\`. ` +
  `A billion additions took ${before} before, ${pace()} after.\n\n` +
  `${megabytes} MB of lines: ${lines.length} different messages of ${catalog.events.size} event types, again and again.\n\n` +
  markdownTable(results);
console.log(text);
if (values.only === undefined)
  writeFileSync(join(import.meta.dirname, "results/traffic.md"), `# Traffic\n\n${text}`);
