/**
 * What building the reference site costs: one edition, all of them, and definitions of ten times the
 * size. Usage: npx tsx bench/site-build.ts, after `npm run build`. Prints one table.
 */
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { machine } from "./harness/machine.ts";
import { pace } from "./harness/pace.ts";
import { runNode } from "./harness/run-node.ts";
import { growDefinitions } from "./inputs/grown-definitions.ts";

const root = resolve(import.meta.dirname, "..");
const bin = join(root, "dist/generator/bin.js");
if (!existsSync(bin)) throw new Error('There is no built tool. Run "npm run build" first.');
// Below the repository, so that packages which definitions take codes from are found.
const work = join(root, "bench/node_modules/.cache/canon-site");
rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });

/** Builds into a new folder, and prints what it took. */
async function build(name: string, cwd: string, ...options: readonly string[]): Promise<void> {
  const argv = [bin, "site", "build", "--out", join(work, "site"), "--format", "json", ...options];
  const { stdout, wallMs, cpuMs, rssMb } = await runNode(argv, { cwd });
  const { pages, files, bytes } = JSON.parse(stdout) as Record<string, number>;
  const sizes = [pages, files, Math.round(Number(bytes) / 1e6)];
  const costs = [(wallMs / 1000).toFixed(1), (cpuMs / 1000).toFixed(1), Math.round(rssMb)];
  console.log(`| ${[name, ...sizes, ...costs].join(" | ")} |`);
  rmSync(join(work, "site"), { recursive: true });
}

console.log(`On ${machine()}. A billion additions took ${pace()}.\n`);
console.log("| site | pages | files | MB | s | CPU s | MB held |");
console.log("| --- | --: | --: | --: | --: | --: | --: |");
try {
  await build("the newest edition", root, "--edition", "2026-11");
  await build("the oldest edition", root, "--edition", "2021-04");
  await build("all editions", root);
  await build("the definitions", root, "--edition", "unreleased");
  growDefinitions(root, join(work, "grown"), 10);
  await build("10 x the definitions", join(work, "grown"), "--edition", "unreleased");
} finally {
  rmSync(work, { recursive: true });
}
