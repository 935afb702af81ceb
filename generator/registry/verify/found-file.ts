/** A file that was found in a tree or a package. */
export interface FoundFile {
  readonly path: string;
  /** A link is not followed. */
  readonly kind: "file" | "link" | "other";
  readonly sha256: string;
  readonly size: number;
  /** Of what is to be read, not only compared; none for content. */
  readonly bytes?: Uint8Array;
}

/** The files that were found, by path. */
export type FoundFiles = ReadonlyMap<string, FoundFile>;
