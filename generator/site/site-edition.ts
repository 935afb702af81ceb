import type { Catalog } from "../catalog/catalog.ts";
import type { Edition } from "../catalog/edition.ts";
import type { Past } from "./past/past.ts";

/** An edition as the site shows it, or the definitions as they are, if no edition has them yet. */
export interface SiteEdition {
  /** `2026-11`, or `unreleased`. Also the folder of its pages. */
  readonly name: string;
  readonly isReleased: boolean;
  readonly catalog: Catalog;
  /** Semantic version of each data model by name; empty for what is not released. */
  readonly versions: ReadonlyMap<string, string>;
  /** Version of the package that holds all data models. */
  readonly umbrella?: string;
  /** The editions before it, oldest first. */
  readonly earlier: readonly Edition[];
  /** Since when things are as they are in this edition. */
  readonly past: Past;
}
