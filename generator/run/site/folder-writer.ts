import { dirname, join } from "node:path";
import { invariant } from "../../base/invariant.ts";
import { naming } from "../environment-error.ts";
import type { FileSystem } from "../file-system.ts";
import { faultOfPath } from "../output-path.ts";

/** Writes a text to each of some paths below a folder, and tells how many bytes it has. */
export type FolderWriter = (text: string, paths: readonly string[]) => number;

/**
 * Writes files into a new folder, which nobody else knows yet. Where a text has several paths, they
 * are names of one file if the file system can do that.
 */
export function folderWriter(fs: FileSystem, folder: string): FolderWriter {
  const made = new Set<string>();
  const makeFolder = (path: string): void => {
    if (made.has(path)) return;
    if (path !== ".") makeFolder(dirname(path));
    naming("make the folder", join(folder, path), () => makeShared(fs, join(folder, path)));
    made.add(path);
  };
  const placeOf = (path: string): string => {
    invariant(faultOfPath(path) === undefined, `"${path}" cannot be the path of a file`);
    makeFolder(dirname(path));
    return join(folder, path);
  };
  return (text, paths) => {
    const bytes = Buffer.from(text);
    const [first, ...others] = paths.map(placeOf);
    if (first === undefined) return 0;
    writeFile(fs, first, bytes);
    for (const other of others) if (!isLinked(fs, first, other)) writeFile(fs, other, bytes);
    return bytes.length;
  };
}

/** Other processes make folders too: one that is there already is as good as a new one. */
function makeShared(fs: FileSystem, path: string): void {
  try {
    fs.makeFolder(path);
  } catch (error) {
    if (fs.kindOf(path) !== "folder") throw error;
  }
}

function writeFile(fs: FileSystem, path: string, bytes: Uint8Array): void {
  naming("write", path, () => {
    const descriptor = fs.create(path);
    try {
      for (let at = 0; at < bytes.length;) at += fs.write(descriptor, bytes, at);
    } finally {
      fs.close(descriptor);
    }
  });
}

/** Whether a file got another name. Not all file systems can do that, and most of those that cannot say it in their own way. */
function isLinked(fs: FileSystem, existing: string, added: string): boolean {
  try {
    fs.link(existing, added);
    return true;
  } catch {
    return false;
  }
}
