/** Runs every check that is not a test, as many at a time as there are cores, and fails if one of them does. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { text } from "node:stream/consumers";

const COMPLETE = "described=100,rated=100";
const CODE = "generated/typescript";

const CHECKS: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ["format", "prettier", "--check", "--log-level", "warn", "."],
  ["types", "tsc", "-p", "tsconfig.json"],
  ["types in the browser", "tsc", "-p", "generator/site/browser/tsconfig.json"],
  ["lint", "oxlint", "--type-aware", "--deny-warnings"],
  ["definitions", "tsx", "generator/bin.ts", "check", "--max-warnings", "0"],
  ["definitions are complete", "tsx", "generator/bin.ts", "coverage", "--min", COMPLETE],
  ["definitions are in style", "tsx", "generator/bin.ts", "fmt", "--check"],
  ["promises are kept", "tsx", "generator/bin.ts", "breaking"],
  ["generated is current", "tsx", "generator/bin.ts", "generate", "--check"],
  // "format" leaves generated files out. TypeScript has to be written as prettier would have it.
  ["generated code is in style", "prettier", "--check", "--ignore-path", ".gitignore", CODE],
  ["unused code", "knip"],
];

type Check = (typeof CHECKS)[number];

/** Whether a check passes. What it prints is shown when it ends, so that no two of them mix. */
async function passes([name, command, ...args]: Check): Promise<boolean> {
  const started = performance.now();
  const child = spawn("npx", ["--no-install", command, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed = Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = await once(child, "close");
  for (const part of await printed) process.stdout.write(part);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? "ok  " : "FAIL"} ${name} (${seconds} s)`);
  return status === 0;
}

const waiting = [...CHECKS];
const results: boolean[] = [];
async function work(): Promise<void> {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    results.push(await passes(check));
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, work));
process.exitCode = results.every(Boolean) ? 0 : 1;
