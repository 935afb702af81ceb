/** Where the files of a tree can be read from: a folder, or anything that serves one. */
export interface TreeReader {
  /** The bytes of a file by its path from the root of the tree, such as `v1/index.json`. */
  read(path: string): Promise<Uint8Array | undefined>;
}
