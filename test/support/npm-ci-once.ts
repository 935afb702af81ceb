import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Installs what the lockfile of a folder pins, unless that is what was installed last. Throws, with
 * what npm says, if it cannot: a test that needs the packages must not pass without them.
 */
export function npmCiOnce(folder: string): void {
  const lockfile = readFileSync(join(folder, "package-lock.json"));
  const digest = createHash("sha256").update(lockfile).digest("hex");
  const mark = join(folder, "node_modules", ".lockfile-digest");
  if (existsSync(mark) && readFileSync(mark, "utf8") === digest) return;
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  writeFileSync(mark, digest);
}
