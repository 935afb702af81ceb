import type { Diagnostic } from "../base/diagnostic.ts";
import { errorAt } from "../base/error-at.ts";
import { groupBy } from "../base/group-by.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { SITE_CODES, type SiteCode } from "./codes.ts";
import { checkGuides } from "./guides/check-guides.ts";
import type { Page } from "./page.ts";
import { editionPages, rootPages } from "./pages.ts";
import type { Site } from "./site.ts";

/**
 * What is wrong with a site: links of its guides, which lead to the newest edition of all even if the
 * site shows older ones only, and pages that would lie at one address.
 */
export function siteDiagnostics(site: Site, newest: Catalog): readonly Diagnostic[] {
  const clashes = site.editions.flatMap((edition) => {
    const file = edition.isReleased ? `editions/${edition.name}.json` : "catalog.yaml";
    return clashesAmong(editionPages(edition, site), file);
  });
  return [
    ...checkGuides(site.guides, newest),
    ...clashes,
    ...clashesAmong(rootPages(site), "catalog.yaml"),
  ];
}

/** Names that differ only in their letters' case come down to one address. */
function clashesAmong(pages: readonly Page[], file: string): readonly Diagnostic[] {
  const code: SiteCode = "site-address";
  return [...groupBy(pages, ({ address }) => address)].flatMap(([address, [first, ...others]]) =>
    others.map(({ title }) =>
      errorAt({ file, start: 0, end: 0 }, code, {
        message: `The pages "${first?.title ?? ""}" and "${title}" would have the same address, "${address}".`,
        hint: SITE_CODES[code].remedy,
      }),
    ),
  );
}
