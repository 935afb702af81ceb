import { join } from "node:path";
import { naming } from "../environment-error.ts";
import type { FileSystem } from "../file-system.ts";

/** Puts `new` of a working folder where the old site lies, which goes to `old`. */
export function swapFolders(fs: FileSystem, work: string, out: string): void {
  naming("replace", out, () => {
    if (fs.kindOf(out) !== undefined) fs.rename(out, join(work, "old"));
    fs.rename(join(work, "new"), out);
  });
}

/** Removes what a run left in a working folder; an old site that has no successor goes back to its place. */
export function tidyUp(fs: FileSystem, work: string, out: string): void {
  const old = join(work, "old");
  naming("tidy up", work, () => {
    if (fs.kindOf(out) === undefined && fs.kindOf(old) === "folder") fs.rename(old, out);
    removeAll(fs, old);
    removeAll(fs, join(work, "new"));
  });
}

function removeAll(fs: FileSystem, path: string): void {
  const kind = fs.kindOf(path);
  if (kind === undefined) return;
  if (kind !== "folder") {
    fs.remove(path);
    return;
  }
  for (const { name } of fs.list(path)) removeAll(fs, join(path, name));
  fs.removeFolder(path);
}
