import { join, relative } from "node:path";

import { compareBy } from "../base/compare.ts";
import type { PackageFile } from "./definitions-read.ts";
import { digestOfParts } from "../base/digest.ts";
import type { FileSystem } from "./file-system.ts";
import { packageDataFrom } from "./package-data.ts";

/** What outputs are made from. */
export interface Inputs {
  /** Absolute path of the definitions folder. */
  readonly definitions: string;
  /** Files of other packages that the definitions lead to. */
  readonly packageFiles: readonly PackageFile[];
  /** Digest of the code that makes outputs. */
  readonly code: string;
}

/**
 * One digest of all that outputs are made from, which takes no YAML to compute. Undefined if it
 * cannot be told, because something in the folder is neither a file nor a folder.
 */
export function inputsDigest(fs: FileSystem, inputs: Inputs): string | undefined {
  const { definitions, packageFiles, code } = inputs;
  const paths = definitionFiles(fs, definitions);
  if (paths === undefined) return undefined;
  const packageData = packageDataFrom(definitions);
  const parts: (readonly [string, Uint8Array])[] = [
    ...paths.map(
      (path) => [relative(definitions, path).replaceAll("\\", "/"), fs.read(path)] as const,
    ),
    ...packageFiles.map(({ packageName, file }) => {
      const data = packageData(packageName, file);
      return [`package ${packageName}/${file}`, Buffer.from(JSON.stringify(data))] as const;
    }),
    ["code", Buffer.from(code)],
  ];
  return digestOfParts(parts.toSorted(compareBy(([name]) => name)));
}

/** Absolute paths of all files of a folder; undefined if it, or something in it, is of another kind. */
function definitionFiles(fs: FileSystem, folder: string): readonly string[] | undefined {
  if (fs.kindOf(folder) !== "folder") return undefined;
  const paths: string[] = [];
  for (const { name, kind } of fs.list(folder)) {
    const path = join(folder, name);
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
