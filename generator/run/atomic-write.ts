import { dirname, join } from "node:path";

import { naming } from "./environment-error.ts";
import type { FileSystem } from "./file-system.ts";

/** Matches the names of files that `atomicWrite` had not finished when its process was killed. */
export const UNFINISHED = /^\.canon-\d+-\d+\.tmp$/;

let made = 0;

/** A name for a temporary file beside `path` that no other process or call uses. */
export function temporaryName(path: string): string {
  made += 1;
  return join(dirname(path), `.canon-${process.pid}-${made}.tmp`);
}

/**
 * Writes a file so that at any time it is wholly old or wholly new: complete in a temporary file
 * first, and on disk, before it takes the name. A link at `path` is replaced, not followed.
 */
export function atomicWrite(fs: FileSystem, path: string, bytes: Uint8Array): void {
  const temporary = temporaryName(path);
  naming("write", path, () => {
    try {
      writeWhole(fs, temporary, bytes);
      fs.rename(temporary, path);
    } catch (error) {
      discard(fs, temporary);
      throw error;
    }
  });
}

/**
 * Makes a new file with all the bytes, and waits for the disk. One call of the system may write
 * only a part, without an error, when a disk is nearly full.
 */
export function writeWhole(fs: FileSystem, path: string, bytes: Uint8Array): void {
  const descriptor = fs.create(path);
  try {
    let from = 0;
    while (from < bytes.length) {
      const count = fs.write(descriptor, bytes, from);
      if (count <= 0) throw Object.assign(new Error("nothing was written"), { code: "ENOSPC" });
      from += count;
    }
    fs.sync(descriptor);
  } finally {
    fs.close(descriptor);
  }
}

/** Removes a file if it can. Whoever calls this has a failure to report that matters more. */
export function discard(fs: FileSystem, path: string): void {
  try {
    fs.remove(path);
  } catch {
    // It is not there, or the next run removes it.
  }
}
