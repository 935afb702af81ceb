import { LATEST } from "../../../generator/site/address.ts";
import { assetsOf } from "../../../generator/site/assets.ts";
import { EDITION_FILES, ROOT_FILES } from "../../../generator/site/files.ts";
import { editionPages, rootPages } from "../../../generator/site/pages.ts";
import { printPage, type PageContext } from "../../../generator/site/print-page.tsx";
import type { Site, SiteFile } from "../../../generator/site/site.ts";
import type { FileOf } from "../server.ts";

/** The files of a site as a server of files hands them out. Each is made when it is asked for, so that a test waits only for its own. */
export function siteOnDemand(site: Site): FileOf {
  const made = new Map<string, string>();
  const keep = (files: readonly SiteFile[]): void => {
    for (const { path, text } of files) made.set(path, text);
  };
  const waiting = [
    (): readonly SiteFile[] => assetsOf(site).files,
    ...ROOT_FILES.map((make) => (): readonly SiteFile[] => make(site)),
    ...site.editions.flatMap((edition) =>
      EDITION_FILES.map((make) => (): readonly SiteFile[] => make(edition, site)),
    ),
  ];
  const pages = pagesOf(site);
  return (path) => {
    const asked = path.slice(1).replace(new RegExp(`^${LATEST}/`), `${site.newest.name}/`);
    const file = asked === "" || asked.endsWith("/") ? `${asked}index.html` : asked;
    const print = pages.get(file.slice(0, file.lastIndexOf("/") + 1));
    if (!made.has(file) && print !== undefined) keep(print());
    while (!made.has(file)) {
      const make = waiting.shift();
      if (make === undefined) return undefined;
      keep(make());
    }
    return made.get(file);
  };
}

/** How each page is printed, by its address. */
function pagesOf(site: Site): ReadonlyMap<string, () => readonly SiteFile[]> {
  const contexts: readonly PageContext[] = [
    { site },
    ...site.editions.map((edition) => ({ site, edition })),
  ];
  return new Map(
    contexts.flatMap((context) => {
      const { edition } = context;
      const pages = edition === undefined ? rootPages(site) : editionPages(edition, site);
      return pages.map((page) => [page.address, () => printPage(page, context)] as const);
    }),
  );
}
