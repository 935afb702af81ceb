import { checkFiles } from "./check/check-files.ts";
import { catalogFile } from "./compare/catalog-file.ts";
import { dataFiles } from "./data/data-files.ts";
import { llmsFiles } from "./llms.ts";
import { notFoundFiles } from "./not-found.tsx";
import { codesFiles } from "./pages/value-set/codes-csv.ts";
import { sampleFiles } from "./samples/sample-files.ts";
import { searchFiles } from "./search/search-files.ts";
import type { SiteEdition } from "./site-edition.ts";
import type { Site, SiteFile } from "./site.ts";

/** Makes files of an edition that are no pages: indexes, downloads, modules. */
export type EditionFileMaker = (edition: SiteEdition, site: Site) => readonly SiteFile[];

/** In the order in which they are written. */
export const EDITION_FILES: readonly EditionFileMaker[] = [
  sampleFiles,
  codesFiles,
  checkFiles,
  dataFiles,
  catalogFile,
  searchFiles,
];

/** Makes files of no edition. */
export type RootFileMaker = (site: Site) => readonly SiteFile[];

/** In the order in which they are written. */
export const ROOT_FILES: readonly RootFileMaker[] = [llmsFiles, notFoundFiles];
