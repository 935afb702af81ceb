import type { SiteEdition } from "./site-edition.ts";
import type { Site, SiteFile } from "./site.ts";

/** Makes files of an edition that are no pages: indexes, downloads, modules. */
export type EditionFileMaker = (edition: SiteEdition, site: Site) => readonly SiteFile[];

/** In the order in which they are written. */
export const EDITION_FILES: readonly EditionFileMaker[] = [];

/** Makes files of no edition. */
export type RootFileMaker = (site: Site) => readonly SiteFile[];

/** In the order in which they are written. */
export const ROOT_FILES: readonly RootFileMaker[] = [];
