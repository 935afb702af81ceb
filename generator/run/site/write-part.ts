import type { SitePart } from "../../site/site-files.ts";

/** How much was written. */
export interface Written {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
}

/** Nothing yet. */
export const NOTHING: Written = { pages: 0, files: 0, bytes: 0 };

/** Writes the files of a part, and tells how much that was. */
export function writePart(part: SitePart, write: (path: string, text: string) => number): Written {
  let { pages, files, bytes } = NOTHING;
  for (const { path, text } of part.files()) {
    bytes += write(path, text);
    files += 1;
    if (path.endsWith("index.html")) pages += 1;
  }
  return { pages, files, bytes };
}

/** Two amounts together. */
export function added(one: Written, other: Written): Written {
  return {
    pages: one.pages + other.pages,
    files: one.files + other.files,
    bytes: one.bytes + other.bytes,
  };
}
