import type { Catalog } from "./catalog.ts";

/** A release of the whole catalog. It never changes. */
export interface Edition {
  /** `2023-03`; a second one in the month is `2023-03.1`. Code-unit order is time order. */
  readonly name: string;
  /** The edition before it; none for the first. */
  readonly previous?: EditionLink;
  /** SHA-256 of the bytes of its snapshot, in hexadecimal. */
  readonly digest: string;
  /** Semantic version of each data model by name, in the order of the catalog. */
  readonly versions: ReadonlyMap<string, string>;
  /** Semantic version of the package that holds all data models. */
  readonly umbrella: string;
  readonly catalog: Catalog;
}

/** An edition by its name and the digest of its snapshot: what chains them. */
export interface EditionLink {
  readonly name: string;
  readonly digest: string;
}
