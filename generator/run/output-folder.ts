import { dirname, join } from "node:path";

import { compareBy } from "../base/compare.ts";
import { UNFINISHED } from "./atomic-write.ts";
import { naming } from "./environment-error.ts";
import type { FileSystem } from "./file-system.ts";
import { LOCK, lockedBy, lockHolder, takeLock } from "./lock.ts";

/**
 * Does work on the output folder that no other process may do at the same time. Makes the folder
 * if need be, and removes what killed runs did not finish. Throws at once if another one works there.
 */
export async function whileLocked<T>(
  fs: FileSystem,
  out: string,
  work: () => Promise<T>,
): Promise<T> {
  const made = makeFolders(fs, out);
  try {
    const lock = takeLock(fs, join(out, LOCK));
    try {
      removeUnfinished(fs, out);
      return await work();
    } finally {
      lock.release();
    }
  } finally {
    removeEmpty(fs, made);
  }
}

/** Does work that only reads the output folder. Throws at once if another process writes there. */
export async function whileUnlocked<T>(
  fs: FileSystem,
  out: string,
  work: () => Promise<T>,
): Promise<T> {
  const path = join(out, LOCK);
  const holder = lockHolder(fs, path);
  if (holder !== undefined && holder !== "dead") throw lockedBy(holder, path);
  return await work();
}

/** Makes a folder and those above it, and returns the paths of those that were not there, innermost first. */
function makeFolders(fs: FileSystem, folder: string): readonly string[] {
  if (fs.kindOf(folder) !== undefined) return [];
  const above = makeFolders(fs, dirname(folder));
  naming("make the folder", folder, () => fs.makeFolder(folder));
  return [folder, ...above];
}

/** Removes folders that we made for a run that wrote nothing. */
function removeEmpty(fs: FileSystem, folders: readonly string[]): void {
  for (const folder of folders) {
    try {
      if (fs.list(folder).length > 0) return;
      fs.removeFolder(folder);
    } catch {
      // An empty folder that stays does no harm; the outcome of the work matters more.
      return;
    }
  }
}

/** Removes the unfinished files and the claims of killed runs. */
function removeUnfinished(fs: FileSystem, folder: string): void {
  for (const { name, kind } of fs.list(folder).toSorted(compareBy((entry) => entry.name))) {
    const path = join(folder, name);
    if (kind === "folder") removeUnfinished(fs, path);
    const unfinished = UNFINISHED.test(name) || name.startsWith(`${LOCK}.after-`);
    if (kind === "file" && unfinished) naming("remove", path, () => fs.remove(path));
  }
}
