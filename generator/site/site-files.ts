import { LATEST } from "./address.ts";
import { assetsOf } from "./assets.ts";
import { EDITION_FILES, ROOT_FILES } from "./files.ts";
import type { Page } from "./page.ts";
import { editionPages, rootPages } from "./pages.ts";
import { printPage } from "./print-page.tsx";
import type { SiteEdition } from "./site-edition.ts";
import type { Site, SiteFile } from "./site.ts";

/** A part of a site, which can be made without the others. */
export interface SitePart {
  /** `2026-11 3`: that of all parts no two are the same. */
  readonly name: string;
  /** Name of the edition; parts of the same share work. Empty for what belongs to none. */
  readonly group: string;
  /** Made one by one as they are asked for. */
  files(): Iterable<PlacedFile>;
}

/** A file, and where else it lies. */
export interface PlacedFile extends SiteFile {
  readonly also?: string;
}

/** Pages of a part: few enough for parts to be spread, enough for them to share work. */
const PAGES = 60;

/** All parts of a site, those that take longest first: the newest editions. */
export function siteParts(site: Site): readonly SitePart[] {
  return [
    ...site.editions.toReversed().flatMap((edition) => editionParts(edition, site)),
    { name: "root", group: "", files: () => rootFiles(site) },
  ];
}

/** All files of a site, made one by one as they are asked for. */
export function* siteFiles(site: Site): Generator<SiteFile, void, undefined> {
  for (const part of siteParts(site)) {
    for (const { path, text, also } of part.files()) {
      yield { path, text };
      if (also !== undefined) yield { path: also, text };
    }
  }
}

function editionParts(edition: SiteEdition, site: Site): readonly SitePart[] {
  const { name } = edition;
  const pages = editionPages(edition, site);
  const slices = Array.from({ length: Math.ceil(pages.length / PAGES) }, (_, at) =>
    pages.slice(at * PAGES, (at + 1) * PAGES),
  );
  const isNewest = edition === site.newest;
  const part = (id: string, files: () => Iterable<SiteFile>): SitePart => ({
    name: `${name} ${id}`,
    group: name,
    files: () => (isNewest ? twice(files(), edition) : files()),
  });
  return [
    part("files", () => EDITION_FILES.flatMap((make) => make(edition, site))),
    ...slices.map((slice, at) => part(String(at), () => printed(slice, { site, edition }))),
  ];
}

/** The newest edition lies in two places: under its own name, and where links always find the newest. */
function* twice(
  files: Iterable<SiteFile>,
  { name }: SiteEdition,
): Generator<PlacedFile, void, undefined> {
  for (const file of files) yield { ...file, also: LATEST + file.path.slice(name.length) };
}

function* printed(
  pages: readonly Page[],
  context: Parameters<typeof printPage>[1],
): Generator<SiteFile, void, undefined> {
  for (const page of pages) yield* printPage(page, context);
}

function* rootFiles(site: Site): Generator<SiteFile, void, undefined> {
  yield* printed(rootPages(site), { site });
  for (const make of ROOT_FILES) yield* make(site);
  yield* assetsOf(site).files;
}
