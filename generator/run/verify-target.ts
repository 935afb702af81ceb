import { dirname, join, resolve } from "node:path";

import { INDEX } from "../registry/tree/paths.ts";
import { nodeFileSystem } from "./file-system.ts";

/** What there is to verify, and where it lies: an absolute path with all links followed. */
export interface VerifyTarget {
  readonly kind: "tree" | "package";
  readonly path: string;
}

/** What a text means: a folder, a tarball, or else the name of a package that is installed above. */
export function verifyTarget(text: string, cwd: string): VerifyTarget | undefined {
  return targetAt(resolve(cwd, text)) ?? installed(text, cwd);
}

function targetAt(path: string): VerifyTarget | undefined {
  if (!isThere(path)) return undefined;
  const real = nodeFileSystem.realPath(path);
  const kindOf = (name: string): string | undefined => nodeFileSystem.kindOf(join(real, name));
  if (nodeFileSystem.kindOf(real) === "file")
    return path.endsWith(".tgz") ? { kind: "package", path: real } : undefined;
  // Of a damaged tree, the index may be what is missing.
  if (kindOf(dirname(INDEX)) === "folder") return { kind: "tree", path: real };
  return kindOf("package.json") === "file" ? { kind: "package", path: real } : undefined;
}

function installed(name: string, folder: string): VerifyTarget | undefined {
  if (!/^(?:@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/u.test(name)) return undefined;
  const target = targetAt(join(folder, "node_modules", name));
  if (target?.kind === "package") return target;
  return dirname(folder) === folder ? undefined : installed(name, dirname(folder));
}

function isThere(path: string): boolean {
  try {
    nodeFileSystem.realPath(path);
    return true;
  } catch {
    // Nothing there, or a link to nothing.
    return false;
  }
}
