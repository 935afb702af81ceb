import type { Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile } from "../base/source.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Edition } from "../catalog/edition.ts";

/** Where the texts of a side lie. */
export interface SideOrigin {
  /** What people call the side: `2023-03`, `main`, `definitions`, `@canon/patient-admin 1.0.0`. */
  readonly label: string;
  /** Texts that spans of the catalog name. None where the catalog was not made from definitions. */
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** Absolute path of what spans are relative to. */
  readonly folder: string;
}

/** One of the two things that are compared. */
export interface ComparisonSide extends SideOrigin {
  readonly catalog: Catalog;
  /** The edition that it is. */
  readonly edition?: Edition;
  /**
   * True for what comes from JSON Schemas: it holds some data models only, and knows neither the names
   * of types nor what is told of event types.
   */
  readonly isPartial: boolean;
}

/** A side, or why there is none. */
export type SideRead =
  | { readonly kind: "side"; readonly side: ComparisonSide }
  /** It is there, and has errors. */
  | {
      readonly kind: "faulty";
      readonly origin: SideOrigin;
      readonly diagnostics: readonly Diagnostic[];
    }
  /** Nothing of that name is there. */
  | { readonly kind: "unknown"; readonly message: string; readonly hint: string };
