import { posix } from "node:path";

/** How declarations name the modules that they import. */
const IMPORT = /\bfrom "(\.[^"\n]+)"/g;

/**
 * Paths of the modules whose declarations can be reached from some of them: a package ships none of
 * what is private, and no type that it does not use.
 */
export function reachable(
  entries: readonly string[],
  textOf: (path: string) => string | undefined,
): readonly string[] {
  const kept = new Set<string>();
  const visit = (path: string): void => {
    const text = kept.has(path) ? undefined : textOf(path);
    if (text === undefined) return;
    kept.add(path);
    for (const [, specifier = ""] of text.matchAll(IMPORT)) {
      visit(posix.join(posix.dirname(path), specifier).replace(/\.js$/, ".ts"));
    }
  };
  for (const entry of entries) visit(entry);
  return [...kept];
}
