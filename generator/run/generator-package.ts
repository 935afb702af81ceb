import { dirname, join } from "node:path";

import { compareBy, compareText } from "../base/compare.ts";
import { isJsonObject, type Json } from "../base/json.ts";
import type { SourceFile } from "../base/source.ts";
import { digestOfParts } from "../base/digest.ts";
import { EnvironmentError } from "./environment-error.ts";
import type { FileSystem } from "./file-system.ts";

/** The installed generator itself. */
export interface GeneratorPackage {
  /** Absolute path of the folder that holds its `package.json`. */
  readonly root: string;
  readonly version: string;
}

/** The package that this code belongs to, built or from source. */
export function generatorPackage(fs: FileSystem): GeneratorPackage {
  const root = folderWithPackage(fs, import.meta.dirname);
  if (root === undefined)
    throw new EnvironmentError("The generator has no package.json above its code.");
  const value: Json = JSON.parse(textOf(fs, join(root, "package.json")));
  const version = isJsonObject(value) ? value["version"] : undefined;
  return { root, version: typeof version === "string" ? version : "0.0.0" };
}

/** The nearest folder at or above `start` that holds a `package.json`. */
export function folderWithPackage(fs: FileSystem, start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (fs.kindOf(join(folder, "package.json")) === "file") return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/**
 * One digest of all code that makes outputs: ours, and by the pins in `package.json` that of the
 * packages that it uses. Another version of Node makes the same outputs, so it is not part of it.
 */
export function codeDigest(fs: FileSystem, root: string): string {
  const code = join(import.meta.dirname, "..");
  const paths = [...filesBelow(fs, code), ...filesBelow(fs, join(root, "generator", "runtime"))];
  const files = new Set(paths.filter((path) => /(?<!\.d)\.(ts|js|json)$/.test(path)));
  const parts = [...files, join(root, "package.json")].map(
    (path) => [path.slice(root.length), fs.read(path)] as const,
  );
  return digestOfParts(parts);
}

/** The sources of the runtime that generated validators run on. */
export function runtimeSources(fs: FileSystem, root: string): readonly SourceFile[] {
  const folder = join(root, "generator", "runtime");
  return filesBelow(fs, folder)
    .filter((path) => path.endsWith(".ts"))
    .map((path) => ({
      path: path.slice(folder.length + 1).replaceAll("\\", "/"),
      text: textOf(fs, path).replaceAll("\r\n", "\n"),
    }))
    .toSorted(compareBy((file) => file.path));
}

/** Absolute paths of all files below a folder, sorted; links are left out. Empty if there is no such folder. */
export function filesBelow(fs: FileSystem, folder: string): readonly string[] {
  if (fs.kindOf(folder) !== "folder") return [];
  const paths: string[] = [];
  for (const entry of fs.list(folder)) {
    const path = join(folder, entry.name);
    if (entry.kind === "file") paths.push(path);
    if (entry.kind === "folder") paths.push(...filesBelow(fs, path));
  }
  return paths.toSorted(compareText);
}

function textOf(fs: FileSystem, path: string): string {
  return Buffer.from(fs.read(path)).toString("utf8");
}
