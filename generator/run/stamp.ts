import { dirname, join } from "node:path";

import { isJsonObject, type Json } from "../base/json.ts";
import { atomicWrite } from "./atomic-write.ts";
import type { PackageFile } from "./definitions-read.ts";
import { digestOf } from "../base/digest.ts";
import type { FileSystem } from "./file-system.ts";
import { folderWithPackage } from "./generator-package.ts";

/**
 * What a run remembers for the next one, outside of the output: a cache. Without it, the next run
 * takes longer and does the same.
 */
export interface Stamp {
  /** Digest of all that the outputs were made from; empty if not all of them were made. */
  readonly inputs: string;
  /** Digest of the manifest that the run wrote. */
  readonly manifest: string;
  /** Files of other packages that were read for the definitions. */
  readonly packageFiles: readonly PackageFile[];
}

/** Where the stamp of an output folder is kept; undefined where the project has no `node_modules`. */
export function stampPath(fs: FileSystem, definitions: string, out: string): string | undefined {
  const project = folderWithPackage(fs, dirname(definitions));
  if (project === undefined || fs.kindOf(join(project, "node_modules")) !== "folder")
    return undefined;
  return join(project, "node_modules", ".cache", "canon", `${digestOf(out).slice(0, 32)}.json`);
}

/** The stamp at a path, or undefined if there is none that can be read. */
export function readStamp(fs: FileSystem, path: string | undefined): Stamp | undefined {
  if (path === undefined) return undefined;
  try {
    const value: Json = JSON.parse(Buffer.from(fs.read(path)).toString("utf8"));
    return isJsonObject(value) ? stampOf(value) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a stamp, if that is possible. */
export function writeStamp(fs: FileSystem, path: string | undefined, stamp: Stamp): void {
  if (path === undefined) return;
  const text = JSON.stringify(stamp);
  try {
    makeFolders(fs, dirname(path));
    atomicWrite(fs, path, Buffer.from(`${text}\n`));
  } catch {
    // Only time is lost.
  }
}

function makeFolders(fs: FileSystem, folder: string): void {
  if (fs.kindOf(folder) !== undefined || dirname(folder) === folder) return;
  makeFolders(fs, dirname(folder));
  fs.makeFolder(folder);
}

function packageFileOf(value: Json): readonly PackageFile[] {
  const { packageName, file } = isJsonObject(value) ? value : {};
  return typeof packageName === "string" && typeof file === "string" ? [{ packageName, file }] : [];
}

function stampOf(value: { readonly [key: string]: Json }): Stamp | undefined {
  const { inputs, manifest, packageFiles } = value;
  const complete = typeof inputs === "string" && typeof manifest === "string";
  if (!complete || !Array.isArray(packageFiles)) return undefined;
  return { inputs, manifest, packageFiles: packageFiles.flatMap(packageFileOf) };
}
