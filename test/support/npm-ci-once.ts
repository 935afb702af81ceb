import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { digestOf } from "../../generator/base/digest.ts";
import { EnvironmentError } from "../../generator/run/environment-error.ts";
import { nodeFileSystem } from "../../generator/run/file-system.ts";
import { takeLock, type Lock } from "../../generator/run/lock.ts";

/** How long another test may take to install the same packages, in milliseconds. */
const PATIENCE = 200_000;

/**
 * Installs what the lockfile of a folder pins, unless that is what was installed last. Throws, with
 * what npm says, if it cannot: a test that needs the packages must not pass without them.
 */
export function npmCiOnce(folder: string): void {
  const lock = lockPatiently(join(tmpdir(), `npm-ci-${basename(folder)}`), Date.now() + PATIENCE);
  try {
    const digest = digestOf(readFileSync(join(folder, "package-lock.json")));
    const mark = join(folder, "node_modules", ".lockfile-digest");
    if (existsSync(mark) && readFileSync(mark, "utf8") === digest) return;
    execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
      encoding: "utf8",
    });
    writeFileSync(mark, digest);
  } finally {
    lock.release();
  }
}

/** Test files run side by side, and only one of them can install. */
function lockPatiently(path: string, until: number): Lock {
  for (;;) {
    try {
      return takeLock(nodeFileSystem, path);
    } catch (error) {
      if (!(error instanceof EnvironmentError) || Date.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    }
  }
}
