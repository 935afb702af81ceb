import { spawnSync } from "node:child_process";

/** Characters of the output of a program that failed: the first errors say most. */
const MAX_SAID = 5000;

/** What a program prints. If it fails, the error holds what it said. */
export function runProgram(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  if (status === 0) return stdout;
  const said = `${stdout}\n${stderr}`.slice(0, MAX_SAID);
  throw new Error(`${command} ${args.join(" ")}\n${said}`);
}
