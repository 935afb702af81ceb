import type { EditionManifest, VersionManifest } from "./documents.ts";
import type { TreeFile } from "./tree-file.ts";

/** A document with the file that holds it. */
export interface Stored<T> {
  readonly document: T;
  readonly file: TreeFile;
}

/** What of a tree never changes, apart from the content itself: everything else follows from it. */
export interface TreeContent {
  /** Oldest first. */
  readonly editions: readonly Stored<EditionManifest>[];
  /** By the path of the manifest. */
  readonly versions: ReadonlyMap<string, Stored<VersionManifest>>;
}

/** A tree that holds nothing yet. */
export const EMPTY_TREE: TreeContent = { editions: [], versions: new Map() };
