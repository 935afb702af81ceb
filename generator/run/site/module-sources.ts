import { extname, join, posix } from "node:path";
import { compareBy } from "../../base/compare.ts";
import type { SourceFile } from "../../base/source.ts";
import { entryPath } from "../../site/bundle.ts";
import { ENTRIES } from "../../site/entries.ts";
import type { FileSystem } from "../file-system.ts";

/** The folder of the generator's code, and what its files are: TypeScript, or the JavaScript of the installed package. */
const CODE = join(import.meta.dirname, "..", "..");
const EXTENSION = extname(import.meta.filename);

/** How a module names another one that it needs when it runs. */
const IMPORT = /^(?:import|export) (?!type )[^;]*?from "(\.[^"]+)"/gm;

/** The modules that run in pages, with all that they import. Each is named as in the source: `site/browser/site.ts`. */
export function moduleSources(fs: FileSystem): readonly SourceFile[] {
  const read = new Map<string, SourceFile>();
  const visit = (path: string): void => {
    if (read.has(path)) return;
    const text = textAt(fs, path);
    read.set(path, { path, text });
    for (const [, specifier = ""] of text.matchAll(IMPORT)) {
      visit(posix.join(posix.dirname(path), specifier).replace(/\.js$/, ".ts"));
    }
  };
  for (const name of ENTRIES) visit(entryPath(name));
  return [...read.values()].toSorted(compareBy(({ path }) => path));
}

function textAt(fs: FileSystem, path: string): string {
  const file = join(CODE, path.replace(/\.ts$/, EXTENSION));
  return Buffer.from(fs.read(file)).toString("utf8").replaceAll("\r\n", "\n");
}
