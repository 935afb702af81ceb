import { indexOf } from "../catalog/index-of.ts";
import { LATEST, type Address } from "./address.ts";
import { assetsOf } from "./assets.ts";
import { EDITION_FILES, ROOT_FILES } from "./files.ts";
import type { Page } from "./page.ts";
import { editionPages, rootPages } from "./pages.ts";
import { printPage } from "./print-page.tsx";
import type { SiteEdition } from "./site-edition.ts";
import type { Site, SiteFile } from "./site.ts";

/** The text of one file of a site by its path, made when it is asked for; undefined if there is none. */
export function siteFile(site: Site, path: string): string | undefined {
  const [first = "", ...rest] = path.split("/");
  if (first === LATEST) return siteFile(site, [site.newest.name, ...rest].join("/"));
  const edition = site.editions.find(({ name }) => name === first);
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const page = pagesByAddress(site).get(folder);
  const printed = page === undefined ? [] : printPage(page, contextOf(site, edition));
  return (
    printed.find((file) => file.path === path)?.text ??
    (edition === undefined ? rootFiles(site) : filesOf(site)(edition)).get(path)
  );
}

/** Whether a page lies at an address. */
export function hasPage(site: Site, address: Address): boolean {
  const own = address.startsWith(`${LATEST}/`)
    ? site.newest.name + address.slice(LATEST.length)
    : address;
  return pagesByAddress(site).has(own);
}

function contextOf(site: Site, edition: SiteEdition | undefined): Parameters<typeof printPage>[1] {
  return edition === undefined ? { site } : { site, edition };
}

const pagesByAddress = indexOf((site: Site): ReadonlyMap<Address, Page> => {
  const ofEditions = site.editions.flatMap((edition) => editionPages(edition, site));
  return new Map([...ofEditions, ...rootPages(site)].map((page) => [page.address, page]));
});

const rootFiles = indexOf((site: Site) =>
  byPath([...ROOT_FILES.flatMap((make) => make(site)), ...assetsOf(site).files]),
);

const filesOf = indexOf((site: Site) =>
  indexOf((edition: SiteEdition) => byPath(EDITION_FILES.flatMap((make) => make(edition, site)))),
);

function byPath(files: readonly SiteFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, text }) => [path, text]));
}
