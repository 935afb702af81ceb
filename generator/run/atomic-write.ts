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
  inPlace(fs, path, (temporary) => {
    writeWhole(fs, temporary, bytes);
  });
}

/**
 * As `atomicWrite`, but without waiting for the disk, which takes longer than all else. A process
 * that is killed leaves no half of a file either way, but a computer that loses power may. For
 * files that can be made again.
 */
export function atomicWriteUnsynced(fs: FileSystem, path: string, bytes: Uint8Array): void {
  inPlace(fs, path, (temporary) => {
    inNewFile(fs, temporary, (descriptor) => {
      writeAll(fs, descriptor, bytes);
    });
  });
}

/** Makes a new file with all the bytes, and waits for the disk. */
export function writeWhole(fs: FileSystem, path: string, bytes: Uint8Array): void {
  inNewFile(fs, path, (descriptor) => {
    writeAll(fs, descriptor, bytes);
    fs.sync(descriptor);
  });
}

function inPlace(fs: FileSystem, path: string, write: (temporary: string) => void): void {
  const temporary = temporaryName(path);
  naming("write", path, () => {
    try {
      write(temporary);
      fs.rename(temporary, path);
    } catch (error) {
      discard(fs, temporary);
      throw error;
    }
  });
}

function inNewFile(fs: FileSystem, path: string, write: (descriptor: number) => void): void {
  const descriptor = fs.create(path);
  try {
    write(descriptor);
  } finally {
    fs.close(descriptor);
  }
}

/** One call of the system may write only a part, without an error, when a disk is nearly full. */
function writeAll(fs: FileSystem, descriptor: number, bytes: Uint8Array): void {
  let from = 0;
  while (from < bytes.length) {
    const count = fs.write(descriptor, bytes, from);
    if (count <= 0) throw Object.assign(new Error("nothing was written"), { code: "ENOSPC" });
    from += count;
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
