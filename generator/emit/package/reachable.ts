import { posix } from "node:path";
import type { OutputFile } from "../../base/output-file.ts";

/** How each kind of code names the modules that it imports. */
const IMPORT = /(?:\bfrom |\brequire\()"(\.[^"\n]+)"/g;

/**
 * The files that can be reached from the ways into a package, code and declarations each by their
 * own imports: a package ships no declarations of what is private, and no type that it does not use.
 */
export function reachable(
  files: readonly OutputFile[],
  entries: readonly string[],
): readonly OutputFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const kept = new Set<string>();
  const visit = (path: string): void => {
    const file = byPath.get(path);
    if (file === undefined || kept.has(path)) return;
    kept.add(path);
    for (const target of targetsOf(file)) visit(target);
  };
  for (const entry of entries) visit(entry);
  return files.filter(({ path }) => kept.has(path));
}

/** The files of the same kind that a file imports: declarations import declarations. */
function targetsOf({ path, text }: OutputFile): readonly string[] {
  const isTypes = /\.d\.c?ts$/.test(path);
  return [...text.matchAll(IMPORT)].map(([, specifier = ""]) => {
    const target = posix.join(posix.dirname(path), specifier);
    return isTypes ? target.replace(/\.(c?)js$/, ".d.$1ts") : target;
  });
}
