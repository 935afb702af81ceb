import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";

import { compareText } from "../base/compare.ts";
import { EnvironmentError } from "./environment-error.ts";
import type { FileSystem } from "./file-system.ts";
import { gitEnvironment } from "./git-environment.ts";

/** Enough for a status that names every file of a large repository. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * The files in some folders that git has not committed as they are, changed, added or removed: absolute
 * paths, sorted. None for what no git repository holds.
 */
export function uncommittedFiles(fs: FileSystem, folders: readonly string[]): readonly string[] {
  const files = folders
    .filter((folder) => fs.kindOf(folder) !== undefined)
    .map((folder) => fs.realPath(folder))
    .flatMap((folder) => {
      const root = repositoryOf(fs, folder);
      return root === undefined ? [] : pathsIn(gitStatus(folder)).map((path) => join(root, path));
    });
  return [...new Set(files)].toSorted(compareText);
}

function repositoryOf(fs: FileSystem, folder: string): string | undefined {
  if (fs.kindOf(join(folder, ".git")) !== undefined) return folder;
  return dirname(folder) === folder ? undefined : repositoryOf(fs, dirname(folder));
}

/** What git says of a folder. Its settings may not make it run anything, nor write its index. */
function gitStatus(folder: string): string {
  const options = ["-c", "core.fsmonitor=false", "--no-optional-locks", "-C", folder];
  const status = ["status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames"];
  try {
    return execFileSync("git", [...options, ...status, "--", "."], {
      encoding: "utf8",
      env: gitEnvironment(),
      maxBuffer: MAX_BYTES,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch (error) {
    const missing = error instanceof Error && Reflect.get(error, "code") === "ENOENT";
    const why = missing ? "git is not installed" : 'git fails there; try "git status"';
    throw new EnvironmentError(
      `Whether "${folder}" has uncommitted changes cannot be told: ${why}.`,
      { cause: error },
    );
  }
}

/** Two letters and a space stand before each path, and NUL behind it. */
function pathsIn(status: string): readonly string[] {
  return status.split("\0").flatMap((entry) => (entry === "" ? [] : [entry.slice(3)]));
}
