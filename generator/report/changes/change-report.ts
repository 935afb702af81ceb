import type { Position } from "../../base/source.ts";
import type { Bump } from "../../compat/bump.ts";
import type { Change } from "../../compat/change.ts";
import type { Exception } from "../../compat/policy/exception.ts";

/** Where a change is defined, as it is shown. */
export interface ChangePlace {
  /** Which side defines it: the earlier one for what is gone. */
  readonly side: "before" | "after";
  /** `definitions/types/Address.yaml`. */
  readonly file: string;
  readonly start?: Position;
  /** Exclusive. */
  readonly end?: Position;
  /** The lines of source around the place. */
  readonly frame?: string;
}

/** A change, where it is defined, and what the promise says of it. */
export interface ReportedChange {
  readonly change: Change;
  readonly place?: ChangePlace;
  /** The promise that it breaks, as a sentence. */
  readonly promise?: string;
  /** Why it may break the promise. */
  readonly exception?: Exception;
}

/** How the version of a data model moves. */
export interface VersionRow {
  readonly model: string;
  /** None where the earlier side is no edition, or does not have it. */
  readonly before?: string;
  /** None where it is not known, or where the data model is gone. */
  readonly now?: string;
  readonly bump: Bump;
}

/** The changes between two sides, ready to be rendered. */
export interface ChangeReport {
  /** What the sides are called. */
  readonly before: string;
  readonly after: string;
  readonly changes: readonly ReportedChange[];
  /** One for each data model that has changes. */
  readonly versions: readonly VersionRow[];
}
