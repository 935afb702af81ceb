/** Usage: npm run bench [-- --only <names>] [--rounds <number>]. Prints one table of all measurements. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { machine } from "./harness/machine.ts";
import { markdownTable } from "./harness/markdown.ts";
import { prepare } from "./inputs/prepare.ts";
import type { Result } from "./measurement.ts";
import { measurements } from "./measurements.ts";

const { values } = parseArgs({
  options: { only: { type: "string" }, rounds: { type: "string", default: "5" } },
});
const names = values.only?.split(",") ?? measurements.map(({ name }) => name);
const unknown = names.filter(
  (name) => !measurements.some((measurement) => measurement.name === name),
);
if (unknown.length > 0) throw new Error(`there is no measurement "${unknown.join('", "')}"`);

const bench = await prepare({
  rounds: Number(values.rounds),
  long: process.env["CANON_LONG"] !== undefined,
});
const results: Result[] = [];
for (const measurement of measurements.filter(({ name }) => names.includes(name))) {
  process.stderr.write(`${measurement.name}: ${measurement.question}\n`);
  const started = performance.now();
  results.push(...(await measurement.measure(bench)));
  process.stderr.write(`  ${((performance.now() - started) / 1000).toFixed(0)} s\n`);
}

const report = `# Results\n\nOn ${machine()}. Medians of ${bench.rounds} rounds; how to read them: \`../README.md\`.\n\n${markdownTable(results)}`;
console.log(report);
// A part of the table would hide that the rest is older.
if (values.only === undefined)
  writeFileSync(join(import.meta.dirname, "results/latest.md"), report);
