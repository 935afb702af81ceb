import { join } from "node:path";

import picomatch from "picomatch";

import { compareText } from "../../base/compare.ts";
import { nodeFileSystem } from "../file-system.ts";

/** A pattern for paths. */
export interface PathPattern {
  /** The folder that it begins with; empty if it is the current one. */
  readonly base: string;
  /** Relative paths of what matches below that folder: with `/`, sorted. Links to folders are not followed. */
  readonly below: (folder: string) => readonly string[];
}

/** The pattern that a text is, if it is one: `data/*.ndjson`. */
export function pathPattern(text: string): PathPattern | undefined {
  const { isGlob, base, glob } = picomatch.scan(text);
  if (!isGlob) return undefined;
  const isMatch = picomatch(glob);
  // What may stand for several folders may go down without end.
  const depth = /\*\*|\(/.test(glob) ? Infinity : glob.split("/").length;
  return {
    base,
    below: (folder) =>
      pathsBelow(folder, depth)
        .filter((path) => isMatch(path))
        .toSorted(compareText),
  };
}

function pathsBelow(folder: string, depth: number): readonly string[] {
  if (depth === 0) return [];
  return nodeFileSystem.list(folder).flatMap(({ name, kind }) => {
    if (kind !== "folder") return [name];
    return pathsBelow(join(folder, name), depth - 1).map((path) => `${name}/${path}`);
  });
}
