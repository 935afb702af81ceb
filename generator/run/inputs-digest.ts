import { join, relative } from "node:path";

import { compareBy } from "../base/compare.ts";
import { digestOfParts } from "./digest.ts";
import type { FileSystem } from "./file-system.ts";

/** Frozen editions lie beside the definitions, and are no input. */
const EDITIONS = "editions";

/** What outputs are made from. */
export interface Inputs {
  /** Absolute path of the definitions folder. */
  readonly definitions: string;
  /** Absolute paths of other files that the definitions lead to. */
  readonly packageFiles: readonly string[];
  /** Digest of the code that makes outputs. */
  readonly code: string;
}

/**
 * One digest of all that outputs are made from, which takes no YAML to compute. Undefined if it
 * cannot be told: a file is gone, or is a link.
 */
export function inputsDigest(fs: FileSystem, inputs: Inputs): string | undefined {
  const files = definitionFiles(fs, inputs.definitions);
  if (files === undefined) return undefined;
  const missing = inputs.packageFiles.some((path) => fs.kindOf(path) !== "file");
  if (missing) return undefined;
  const read = (path: string): readonly [string, Uint8Array] => [
    relative(inputs.definitions, path).replaceAll("\\", "/"),
    fs.read(path),
  ];
  const parts = [...files, ...inputs.packageFiles].map(read).toSorted(compareBy(([name]) => name));
  return digestOfParts([...parts, ["code", Buffer.from(inputs.code)]]);
}

/** Absolute paths of all files of a definitions folder; undefined if something there is no plain file. */
function definitionFiles(fs: FileSystem, folder: string): readonly string[] | undefined {
  if (fs.kindOf(folder) !== "folder") return undefined;
  const paths: string[] = [];
  for (const { name, kind } of fs.list(folder)) {
    const path = join(folder, name);
    if (name.startsWith(".") || (kind === "folder" && name === EDITIONS)) continue;
    if (kind === "file") {
      paths.push(path);
      continue;
    }
    const below = kind === "folder" ? definitionFiles(fs, path) : undefined;
    if (below === undefined) return undefined;
    paths.push(...below);
  }
  return paths;
}
