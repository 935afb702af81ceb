/**
 * What comparing all data models costs, step by step through the editions. Usage: npx tsx
 * bench/compare.ts. Prints one table.
 */
import { resolve } from "node:path";
import { compare } from "../generator/compat/compare.ts";
import { readEditions } from "../generator/run/read-editions.ts";
import { machine } from "./harness/machine.ts";

const { editions } = readEditions(resolve(import.meta.dirname, "../definitions"));

console.log(`On ${machine()}. The first steps pay for compiling the code as well.\n`);
console.log("| from | to | changes | CPU ms | MB held |\n| --- | --- | --: | --: | --: |");
for (const [at, { name, catalog }] of editions.entries()) {
  const before = editions[at - 1];
  if (before === undefined) continue;
  const started = process.cpuUsage();
  const { length } = compare(before.catalog, catalog);
  const { user, system } = process.cpuUsage(started);
  const held = Math.round(process.memoryUsage().rss / 1e6);
  const cost = Math.round((user + system) / 1000);
  console.log(`| ${before.name} | ${name} | ${length} | ${cost} | ${held} |`);
}
