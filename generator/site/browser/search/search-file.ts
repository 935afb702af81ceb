/** What `data/search.json` holds: all that has a name in an edition, as a tree, small enough to be loaded at the first key. */
export interface SearchFile {
  /** Data models with the names of their event types, in the order of the catalog. */
  readonly models: readonly (readonly [model: string, events: readonly string[]])[];
  /** Sets of event types: the position of the first one, then the steps from one to the next. */
  readonly sets: readonly (readonly number[])[];
  readonly fields: FieldTree;
  /** Ids. */
  readonly types: readonly string[];
  /** Ids with codes. */
  readonly valueSets: readonly (readonly [id: string, codes: readonly string[]])[];
  readonly formats: readonly string[];
  readonly extensions: readonly string[];
}

/** The paths of fields as a tree, each name before those below it. */
export interface FieldTree {
  /** With a list mark where the names below are those of a list: `Identifiers[]`. */
  readonly names: readonly string[];
  /** How many names are right below each. */
  readonly below: readonly number[];
  /** The number of the set of event types that have each path; -1 where there is only something below. */
  readonly sets: readonly number[];
}

/** What `data/search-words.json` holds: descriptions and meanings, fetched after the names. */
export interface WordsFile {
  /** Each once. */
  readonly texts: readonly string[];
  /** Numbers of texts for each entry of the index, in its order. */
  readonly of: readonly (number | readonly number[])[];
}
