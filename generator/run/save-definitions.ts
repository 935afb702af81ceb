import { dirname, join } from "node:path";

import type { SourceFile } from "../base/source.ts";
import { atomicWrite } from "./atomic-write.ts";
import { EnvironmentError, naming } from "./environment-error.ts";
import { nodeFileSystem } from "./file-system.ts";
import { faultOfPath } from "./output-path.ts";

/** Replaces definition files with new texts, each wholly or not at all. Links are left as they are. */
export function saveDefinitions(folder: string, files: readonly SourceFile[]): void {
  const root = nodeFileSystem.realPath(folder);
  for (const { path, text } of files) {
    const target = pathIn(root, path);
    if (nodeFileSystem.kindOf(target) === "link") {
      throw new EnvironmentError(
        `"${target}" is a symbolic link: change the file that it points to.`,
      );
    }
    atomicWrite(nodeFileSystem, target, Buffer.from(text));
  }
}

/** Adds definition files; all of them, or none and the paths of those that are there already. */
export function addDefinitions(folder: string, files: readonly SourceFile[]): readonly string[] {
  const taken = files.filter(
    ({ path }) => nodeFileSystem.kindOf(pathIn(folder, path)) !== undefined,
  );
  if (taken.length > 0) return taken.map(({ path }) => path);
  for (const { path, text } of files) {
    const target = pathIn(folder, path);
    makeFolders(dirname(target));
    atomicWrite(nodeFileSystem, target, Buffer.from(text));
  }
  return [];
}

/** Whether a definition file is there. */
export function hasDefinition(folder: string, path: string): boolean {
  return nodeFileSystem.kindOf(pathIn(folder, path)) === "file";
}

function pathIn(folder: string, path: string): string {
  const fault = faultOfPath(path);
  if (fault !== undefined) throw new EnvironmentError(`The path "${path}" ${fault}.`);
  return join(folder, path);
}

function makeFolders(folder: string): void {
  if (nodeFileSystem.kindOf(folder) !== undefined) return;
  makeFolders(dirname(folder));
  naming("make the folder", folder, () => nodeFileSystem.makeFolder(folder));
}
