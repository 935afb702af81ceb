import { join } from "node:path";
import type { FileSystem } from "../file-system.ts";

/** The file by which a folder is known to hold a site of ours, and nothing else. */
export const MARK = "canon-site.json";

/** Whether a folder may be replaced: it is not there, empty, or holds a site. */
export function isReplaceable(fs: FileSystem, folder: string): boolean {
  const kind = fs.kindOf(folder);
  if (kind === undefined) return true;
  if (kind !== "folder") return false;
  return fs.list(folder).length === 0 || fs.kindOf(join(folder, MARK)) === "file";
}
