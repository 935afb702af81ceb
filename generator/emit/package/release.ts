/** The release that a package is of. It is the same for every edition that has the version. */
export interface Release {
  readonly version: string;
  /** The edition that the version came with. */
  readonly edition: string;
  /** The version before it; none for the first. */
  readonly previous?: string;
  /** SHA-256 of the definitions that the version has. */
  readonly definitions: string;
}

/** The releases of the packages of a catalog; none of what differs from the newest edition. */
export interface Releases {
  /** By name of the data model. */
  readonly models: ReadonlyMap<string, Release>;
  /** That of the package with all data models. */
  readonly umbrella: Release | undefined;
}

/** Those of a catalog that was never released. */
export const NO_RELEASES: Releases = { models: new Map(), umbrella: undefined };
