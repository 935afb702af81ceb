/** Runs every check that is not a test, in order, and fails if one of them does. */
import { spawnSync } from "node:child_process";

const COMPLETE = "described=100,rated=100";
const CODE = "generated/typescript";

const CHECKS: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ["format", "prettier", "--check", "--log-level", "warn", "."],
  ["types", "tsc", "-p", "tsconfig.json"],
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

let failed = 0;
for (const [name, command, ...args] of CHECKS) {
  const started = performance.now();
  const { status } = spawnSync("npx", ["--no-install", command, ...args], { stdio: "inherit" });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? "ok  " : "FAIL"} ${name} (${seconds} s)`);
  if (status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
