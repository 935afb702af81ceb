import { join } from "node:path";

import type { TreeReader } from "../registry/tree/tree-reader.ts";
import { naming } from "./environment-error.ts";
import { nodeFileSystem, type FileSystem } from "./file-system.ts";
import { faultOfPath } from "./output-path.ts";

/** A tree in a folder. It reads nothing outside of it, and follows no link. */
export function folderReader(folder: string, fs: FileSystem = nodeFileSystem): TreeReader {
  return {
    read: (path) => Promise.resolve(fileIn(fs, folder, path)),
  };
}

function fileIn(fs: FileSystem, folder: string, path: string): Uint8Array | undefined {
  if (faultOfPath(path) !== undefined) return undefined;
  const segments = path.split("/");
  for (const count of segments.keys()) {
    const isLast = count === segments.length - 1;
    const kind = fs.kindOf(join(folder, ...segments.slice(0, count + 1)));
    if (kind !== (isLast ? "file" : "folder")) return undefined;
  }
  const absolute = join(folder, path);
  return naming("read", absolute, () => fs.read(absolute));
}
