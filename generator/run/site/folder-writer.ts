import { dirname, join } from "node:path";
import { invariant } from "../../base/invariant.ts";
import { naming } from "../environment-error.ts";
import type { FileSystem } from "../file-system.ts";
import { faultOfPath } from "../output-path.ts";

/** Writes files into a new folder, which nobody else knows yet, and tells how many bytes each has. */
export function folderWriter(
  fs: FileSystem,
  folder: string,
): (path: string, text: string) => number {
  const made = new Set<string>();
  const makeFolder = (path: string): void => {
    if (made.has(path)) return;
    if (path !== ".") makeFolder(dirname(path));
    naming("make the folder", join(folder, path), () => fs.makeFolder(join(folder, path)));
    made.add(path);
  };
  return (path, text) => {
    invariant(faultOfPath(path) === undefined, `"${path}" cannot be the path of a file`);
    makeFolder(dirname(path));
    const bytes = Buffer.from(text);
    const absolute = join(folder, path);
    naming("write", absolute, () => {
      const descriptor = fs.create(absolute);
      try {
        for (let at = 0; at < bytes.length;) at += fs.write(descriptor, bytes, at);
      } finally {
        fs.close(descriptor);
      }
    });
    return bytes.length;
  };
}
