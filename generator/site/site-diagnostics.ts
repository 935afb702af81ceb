import type { Diagnostic } from "../base/diagnostic.ts";
import { errorAt } from "../base/error-at.ts";
import { groupBy } from "../base/group-by.ts";
import { SITE_CODES, type SiteCode } from "./codes.ts";
import { checkGuides } from "./guides/check-guides.ts";
import type { Page } from "./page.ts";
import { editionPages, rootPages } from "./pages.ts";
import type { Site } from "./site.ts";

/** What is wrong with a site: links of its guides, and pages that would lie at one address. */
export function siteDiagnostics(site: Site): readonly Diagnostic[] {
  const clashes = site.editions.flatMap((edition) => {
    const file = edition.isReleased ? `editions/${edition.name}.json` : "catalog.yaml";
    return clashesAmong(editionPages(edition, site), file);
  });
  return [
    ...checkGuides(site.guides, site.newest.catalog),
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
