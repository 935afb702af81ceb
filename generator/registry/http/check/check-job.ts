import type { SourceFile } from "../../../base/source.ts";
import type { Change } from "../../../compat/change.ts";

/** What is to be compared. All of it is plain data, for it may be done in another thread. */
export type CheckJob =
  | {
      readonly kind: "schema";
      /** Id of the event type that the schemas describe. */
      readonly event: string;
      /** Text of the JSON Schema that came from outside. */
      readonly schema: string;
      /** Texts of the schemas that were before. */
      readonly against: readonly string[];
      /** Whether breaks are proven. */
      readonly witnesses: boolean;
    }
  | {
      readonly kind: "definitions";
      /** Definition files that came from outside; their paths are those of a definitions folder. */
      readonly files: readonly SourceFile[];
      /** Text of the snapshot of the edition that was before. */
      readonly against: string;
    };

/** What came of it. */
export type CheckOutcome =
  /** The changes from each that was before. */
  | { readonly kind: "compared"; readonly changes: readonly (readonly CheckedChange[])[] }
  /** What came from outside cannot be compared. */
  | { readonly kind: "invalid"; readonly findings: readonly CheckFinding[] }
  /** It needs more time or memory than one request gets. */
  | { readonly kind: "too-large" }
  /** Others are being served; it can be asked again. */
  | { readonly kind: "busy" };

/** A change, with the place in the definitions that were sent. */
export interface CheckedChange extends Omit<Change, "span"> {
  readonly location?: CheckLocation;
}

/** What is wrong with what was sent. */
export interface CheckFinding {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly location?: CheckLocation;
}

/** A place in a definition file, counted from 1. */
export interface CheckLocation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
