import { indexOf } from "../catalog/index-of.ts";
import type { Address } from "./address.ts";
import type { Page } from "./page.ts";
import { changesPages } from "./pages/changes.tsx";
import { checkPages } from "./pages/check.tsx";
import { diffPages } from "./pages/diff.tsx";
import { eventPages } from "./pages/event.tsx";
import { extensionPages } from "./pages/extension.tsx";
import { fieldsPages } from "./pages/fields.tsx";
import { formatPages } from "./pages/format.tsx";
import { glossaryPages } from "./pages/glossary.tsx";
import { guidePages } from "./pages/guide.tsx";
import { homePages } from "./pages/home.tsx";
import { issuesPages } from "./pages/issues.tsx";
import { landingPages } from "./pages/landing.tsx";
import { modelPages } from "./pages/model.tsx";
import { samplePages } from "./pages/sample.tsx";
import { searchPages } from "./pages/search.tsx";
import { typePages } from "./pages/type.tsx";
import { valueSetPages } from "./pages/value-set.tsx";
import { versionsPages } from "./pages/versions.tsx";
import type { SiteEdition } from "./site-edition.ts";
import type { Site } from "./site.ts";

/** Pages that every edition has, in the order of the site. */
const EDITION_PAGES: readonly ((edition: SiteEdition, site: Site) => readonly Page[])[] = [
  homePages,
  modelPages,
  eventPages,
  samplePages,
  typePages,
  valueSetPages,
  formatPages,
  extensionPages,
  fieldsPages,
  searchPages,
  changesPages,
  checkPages,
];

/** Pages of no edition. */
const ROOT_PAGES: readonly ((site: Site) => readonly Page[])[] = [
  landingPages,
  guidePages,
  glossaryPages,
  issuesPages,
  versionsPages,
  diffPages,
];

/** The pages of an edition. Nothing of them is rendered yet. */
export function editionPages(edition: SiteEdition, site: Site): readonly Page[] {
  return pagesOf(site)(edition);
}

const pagesOf = indexOf((site: Site) =>
  indexOf((edition: SiteEdition) => EDITION_PAGES.flatMap((make) => make(edition, site))),
);

/** The pages of no edition. */
export const rootPages = indexOf((site: Site) => ROOT_PAGES.flatMap((make) => make(site)));

/** The addresses of the pages of an edition by its name, relative to its folder. */
export const addressesIn = indexOf((site: Site): ((edition: string) => ReadonlySet<Address>) => {
  const editions = new Map(site.editions.map((edition) => [edition.name, edition]));
  const addressesOf = indexOf(
    (edition: SiteEdition): ReadonlySet<Address> =>
      new Set(pagesOf(site)(edition).map(({ address }) => address.slice(edition.name.length + 1))),
  );
  return (name) => {
    const edition = editions.get(name);
    return edition === undefined ? new Set() : addressesOf(edition);
  };
});
