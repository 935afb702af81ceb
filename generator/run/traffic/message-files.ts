import { statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";

import { didYouMean } from "../../base/did-you-mean.ts";
import { nodeFileSystem } from "../file-system.ts";
import { filesBelow } from "../generator-package.ts";
import { pathPattern, type PathPattern } from "./matching-paths.ts";

/** The files that an argument names, or why there are none. */
export interface MessageFiles {
  /** Absolute paths. */
  readonly files: readonly string[];
  /** Sentences, with what may be meant. */
  readonly problem?: string;
}

/** Names of files that hold messages. */
const MESSAGES = /\.(json|ndjson|jsonl)(\.(gz|zst))?$/;

/** The files of an argument: itself, all below a folder, or all that match a pattern; sorted. */
export function messageFiles(arg: string, cwd: string): MessageFiles {
  const path = resolve(cwd, arg);
  const kind = kindAt(path);
  if (kind === "other") return { files: [path] };
  if (kind === "folder") return filesOfFolder(arg, path);
  const pattern = pathPattern(arg);
  if (pattern !== undefined) return filesOfPattern(arg, pattern, cwd);
  return { files: [], problem: `"${arg}": no such file or folder.${guess(path)}` };
}

function filesOfFolder(arg: string, path: string): MessageFiles {
  const real = nodeFileSystem.realPath(path);
  const files = filesBelow(nodeFileSystem, real)
    .filter((file) => MESSAGES.test(file))
    .map((file) => join(path, relative(real, file)));
  if (files.length > 0) return { files };
  return { files, problem: `"${arg}" holds no .json, .ndjson or .jsonl file.` };
}

function filesOfPattern(arg: string, { base, below }: PathPattern, cwd: string): MessageFiles {
  const start = resolve(cwd, base);
  const isFolder = kindAt(start) === "folder";
  const paths = isFolder ? below(start).map((path) => join(start, path)) : [];
  // A link may lead to a folder, or to nothing.
  const files = paths.filter((path) => kindAt(path) === "other");
  if (files.length > 0) return { files };
  return { files, problem: `No file matches "${arg}".${isFolder ? "" : guess(start)}` };
}

/** What is at a path, or where its links lead to: a folder, or something that can be read. */
function kindAt(path: string): "folder" | "other" | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  return stat.isDirectory() ? "folder" : "other";
}

/** Names like the first one on the way to a path that is not there. */
function guess(path: string): string {
  let missing = path;
  while (kindAt(dirname(missing)) === undefined) missing = dirname(missing);
  const folder = dirname(missing);
  if (kindAt(folder) !== "folder") return "";
  const names = nodeFileSystem.list(folder).map(({ name }) => name);
  const question = didYouMean(basename(missing), names);
  return question === undefined ? "" : ` ${question}`;
}
