import { dirname, join } from "node:path";

import type { Edition } from "../catalog/edition.ts";
import { growthProblems } from "../registry/tree/growth-problems.ts";
import { loadTree } from "../registry/tree/load-tree.ts";
import { isImmutable } from "../registry/tree/paths.ts";
import { treeFiles, type TreeTools } from "../registry/tree/plan-tree.ts";
import type { TreeFile } from "../registry/tree/tree-file.ts";
import type { RegistryProblem } from "../registry/registry-problem.ts";
import { atomicWrite, atomicWriteUnsynced } from "./atomic-write.ts";
import { naming } from "./environment-error.ts";
import { nodeFileSystem, type FileSystem } from "./file-system.ts";
import { whileLocked } from "./output-folder.ts";
import { stateReader, type PathState } from "./path-state.ts";
import { folderReader } from "./read-tree.ts";

/** What tree to write. */
export interface WriteTreeOptions {
  /** Absolute path of the folder of the tree. */
  readonly out: string;
  /** Oldest first. */
  readonly editions: readonly Edition[];
  readonly tools: TreeTools;
  readonly signal?: AbortSignal;
  /** Told before each file that is looked at. */
  readonly onFile?: (path: string) => void;
  readonly fs?: FileSystem;
}

/** What came of it. */
export interface WriteTreeResult {
  readonly outcome: "written" | "current" | "refused";
  /** Paths of the files that were written, in that order. */
  readonly written: readonly string[];
  readonly problems: readonly RegistryProblem[];
}

/**
 * Brings a tree to hold all the editions. What it holds already is never written again, and the
 * indexes come last: whenever a run ends, a reader finds a tree that is whole.
 */
export async function writeTree(options: WriteTreeOptions): Promise<WriteTreeResult> {
  const { out, fs = nodeFileSystem } = options;
  return await whileLocked(fs, out, async () => await settle(options, fs));
}

async function settle(
  { out, editions, tools, signal, onFile }: WriteTreeOptions,
  fs: FileSystem,
): Promise<WriteTreeResult> {
  const loaded = await loadTree(folderReader(out, fs));
  if (loaded.kind === "damaged") return refused([loaded.problem]);
  const { content } = loaded;
  const problems = growthProblems(content, editions);
  if (problems.length > 0) return refused(problems);
  const written: string[] = [];
  for (const file of treeFiles(content, editions, tools)) {
    signal?.throwIfAborted();
    onFile?.(file.path);
    const state = stateReader(fs, out)(file.path);
    const problem = problemOf(file, state);
    if (problem !== undefined) return { ...refused([problem]), written };
    if (state.kind === "file" && state.digest === file.sha256) continue;
    write(fs, out, file);
    written.push(file.path);
  }
  const outcome = written.length === 0 ? "current" : "written";
  return { outcome, written, problems: [] };
}

/** Why a file cannot be written over what is there, or undefined if it can. */
function problemOf({ path, sha256 }: TreeFile, state: PathState): RegistryProblem | undefined {
  const refusal = { code: "tree-changed-file", severity: "error", path } as const;
  const hint = "Nothing that is published changes. If an unfinished run left it, remove the file.";
  switch (state.kind) {
    case "missing":
      return undefined;
    case "file": {
      if (!isImmutable(path) || state.digest === sha256) return undefined;
      const message = `The file is there with other content: sha256 ${state.digest} there, ${sha256} here.`;
      return { ...refusal, message, hint };
    }
    case "link":
    case "folder":
    case "other":
    case "file-above":
      return { ...refusal, path: state.at, message: "It stands where a file is to be written." };
  }
}

function write(fs: FileSystem, out: string, { path, bytes }: TreeFile): void {
  const absolute = join(out, path);
  makeFolders(fs, out, dirname(path));
  // Content that a computer lost with its power can be made again, and is checked by its name.
  if (path.startsWith("v1/blobs/")) atomicWriteUnsynced(fs, absolute, bytes);
  else atomicWrite(fs, absolute, bytes);
}

function makeFolders(fs: FileSystem, out: string, folder: string): void {
  if (folder === ".") return;
  const path = join(out, folder);
  if (fs.kindOf(path) === "folder") return;
  makeFolders(fs, out, dirname(folder));
  naming("make the folder", path, () => fs.makeFolder(path));
}

function refused(problems: readonly RegistryProblem[]): WriteTreeResult {
  return { outcome: "refused", written: [], problems };
}
