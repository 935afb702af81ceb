import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A folder with the files of a tree. */
export function treeFolder(files: ReadonlyMap<string, Uint8Array>): string {
  const root = mkdtempSync(join(tmpdir(), "canon-tree-"));
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  return root;
}
