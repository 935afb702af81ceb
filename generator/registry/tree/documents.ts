import type { Bump } from "../../compat/bump.ts";
import type { Effect } from "../../compat/change.ts";

/** A file of the tree by what it holds: who has the link can tell whether the file is the right one. */
export interface Link {
  /** From the root of the tree. */
  readonly path: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

/** One release of the whole catalog. It never changes. */
export interface EditionManifest {
  readonly edition: string;
  /** The edition before it, and the digest of its manifest: what chains them. */
  readonly previous?: { readonly edition: string; readonly sha256: string };
  /** The whole catalog. */
  readonly snapshot: Link;
  /** Version of the package of all data models. */
  readonly umbrella: string;
  /** Version of the generator that made it. */
  readonly generator: string;
  readonly models: readonly {
    readonly model: string;
    readonly version: string;
    readonly manifest: Link;
  }[];
}

/** What a file of a version is for. `draft-07` is for clients that know the standard keywords alone. */
export type FileRole = "receiving" | "sending" | "draft-07" | "snapshot" | "changes";

/** One file of a version of a data model. */
export interface VersionFile extends Link {
  readonly role: FileRole;
  /** Id of the event type that the schema is of. */
  readonly event?: string;
}

/** One version of a data model. It never changes. */
export interface VersionManifest {
  readonly model: string;
  /** As messages name it. */
  readonly title: string;
  readonly version: string;
  /** The first edition that holds it. */
  readonly edition: string;
  readonly generator: string;
  /** The version before it, and the digest of its manifest. */
  readonly previous?: { readonly version: string; readonly sha256: string };
  /** How the version moved. */
  readonly bump?: Bump;
  /** What breaks by moving from the version before. */
  readonly verdict?: Verdict;
  readonly files: readonly VersionFile[];
}

/** Whether all changes of a version are fine for senders, receivers, and TypeScript code. */
export interface Verdict {
  readonly sender: Effect;
  readonly receiver: Effect;
  readonly reading: Effect;
  readonly constructing: Effect;
}

/** `v1/latest.json`. */
export interface LatestDocument {
  readonly edition: string;
  readonly manifest: Link;
  readonly umbrella: string;
  /** Versions by data model. */
  readonly models: Readonly<Record<string, string>>;
}

/** `v1/index.json`. */
export interface IndexDocument {
  /** Oldest first. */
  readonly editions: readonly {
    readonly edition: string;
    readonly manifest: Link;
    readonly umbrella: string;
  }[];
  /** Sorted by name. */
  readonly models: readonly {
    readonly model: string;
    readonly title: string;
    /** The newest one. */
    readonly version: string;
    /** The newest edition that holds the data model. */
    readonly edition: string;
    /** Path of the index of its versions. */
    readonly index: string;
  }[];
}

/** `v1/models/<Model>/index.json`. */
export interface ModelIndex {
  readonly model: string;
  /** Oldest first. */
  readonly versions: readonly {
    readonly version: string;
    readonly manifest: Link;
    /** All editions that hold it, oldest first. */
    readonly editions: readonly string[];
  }[];
}

/** `v1/ids.json`: grows at its end alone. */
export interface IdsDocument {
  /** The plain schemas, by integers that count from 1. */
  readonly schemas: readonly {
    readonly id: number;
    /** Id of the event type. */
    readonly subject: string;
    readonly sha256: string;
  }[];
  /** By event type: its different schemas over the editions, counted from 1. */
  readonly subjects: Readonly<
    Record<
      string,
      readonly {
        readonly version: number;
        readonly id: number;
        /** All editions that have this schema, oldest first. */
        readonly editions: readonly string[];
      }[]
    >
  >;
}
