import type { KeyObject } from "node:crypto";

import { judgeTree, type TreeVerdict } from "../registry/verify/judge-tree.ts";
import { foundFiles } from "./found-files.ts";
import { nodeFileSystem } from "./file-system.ts";
import { whileUnlocked } from "./output-folder.ts";

/** Which tree to verify. */
export interface VerifyTreeOptions {
  /** Absolute path of the folder of the tree. */
  readonly folder: string;
  /** The key that the newest edition must be signed with. */
  readonly key?: KeyObject;
  readonly signal: AbortSignal;
  /** Told after each file how many of how many are done. */
  readonly onFile?: (done: number, all: number) => void;
}

/** Verifies every file of a tree. */
export async function verifyTree(
  options: VerifyTreeOptions,
): Promise<TreeVerdict & { readonly files: number }> {
  const { folder, key } = options;
  return await whileUnlocked(nodeFileSystem, folder, async () => {
    const found = await foundFiles(folder, { ...options, isKept: (path) => !isContent(path) });
    return { ...judgeTree(found, key), files: found.size };
  });
}

/** Content is checked by its digest alone, and there is much of it. */
function isContent(path: string): boolean {
  return path.startsWith("v1/blobs/");
}
