import { LATEST } from "./address.ts";
import { assetsOf } from "./assets.ts";
import { EDITION_FILES, ROOT_FILES } from "./files.ts";
import { editionPages, rootPages } from "./pages.ts";
import { printPage } from "./print-page.tsx";
import type { SiteEdition } from "./site-edition.ts";
import type { Site, SiteFile } from "./site.ts";

/** All files of a site, made one by one as they are asked for: an edition is forgotten before the next one begins. */
export function* siteFiles(site: Site): Generator<SiteFile, void, undefined> {
  for (const edition of site.editions) {
    for (const file of editionFiles(edition, site)) {
      yield file;
      if (edition === site.newest) yield inLatest(file, edition);
    }
  }
  for (const page of rootPages(site)) yield* printPage(page, { site });
  for (const make of ROOT_FILES) yield* make(site);
  yield* assetsOf(site).files;
}

/** All files of an edition. */
function* editionFiles(edition: SiteEdition, site: Site): Generator<SiteFile, void, undefined> {
  for (const page of editionPages(edition, site)) yield* printPage(page, { site, edition });
  for (const make of EDITION_FILES) yield* make(edition, site);
}

/** The newest edition lies in two places: under its own name, and where links always find the newest. */
function inLatest({ path, text }: SiteFile, { name }: SiteEdition): SiteFile {
  return { path: LATEST + path.slice(name.length), text };
}
