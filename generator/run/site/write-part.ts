import type { SitePart } from "../../site/site-files.ts";
import type { FolderWriter } from "./folder-writer.ts";

/** How much was written. */
export interface Written {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
}

/** Nothing yet. */
export const NOTHING: Written = { pages: 0, files: 0, bytes: 0 };

/** Writes the files of a part one by one, and tells after each how much that was. */
export function* writePart(part: SitePart, write: FolderWriter): Generator<Written> {
  for (const { path, text, also } of part.files()) {
    const places = also === undefined ? [path] : [path, also];
    const bytes = write(text, places);
    const files = places.length;
    yield { pages: path.endsWith("index.html") ? files : 0, files, bytes: bytes * files };
  }
}

/** Two amounts together. */
export function added(one: Written, other: Written): Written {
  return {
    pages: one.pages + other.pages,
    files: one.files + other.files,
    bytes: one.bytes + other.bytes,
  };
}
