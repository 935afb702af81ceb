import { renderToString } from "preact-render-to-string";
import type { JsonObject } from "../base/json.ts";
import { ROOT } from "./address.ts";
import { assetsOf } from "./assets.ts";
import { hereAt } from "./here.ts";
import { Shell } from "./layout/shell.tsx";
import { markdownPage } from "./markdown/markdown-page.ts";
import type { Page } from "./page.ts";
import { addressesIn } from "./pages.ts";
import type { SiteEdition } from "./site-edition.ts";
import type { Site, SiteFile } from "./site.ts";

/** Where a page belongs. */
export interface PageContext {
  readonly site: Site;
  /** None for a page of no edition. */
  readonly edition?: SiteEdition;
}

/** What a page is printed as: for people, for those who read Markdown, and for programs. */
const TWINS = ["index.html", "index.md", "index.json"] as const;

/** A page in all its forms. */
export function printPage(page: Page, context: PageContext): readonly SiteFile[] {
  return TWINS.map((twin) => ({ path: page.address + twin, text: printTwin(page, twin, context) }));
}

/** One of the forms of a page by the name of its file, or undefined if there is no such form. */
export function pageFile(page: Page, name: string, context: PageContext): string | undefined {
  const twin = TWINS.find((known) => known === name);
  return twin === undefined ? undefined : printTwin(page, twin, context);
}

function printTwin(page: Page, twin: (typeof TWINS)[number], context: PageContext): string {
  switch (twin) {
    case "index.html":
      return htmlOf(page, context);
    case "index.md":
      return markdownPage(page, hereAt(page.address, folderOf(context)));
    case "index.json":
      return `${JSON.stringify(dataOf(page, context))}\n`;
  }
}

function htmlOf(page: Page, { site, edition }: PageContext): string {
  const context = {
    site,
    ...(edition === undefined ? {} : { edition }),
    assets: assetsOf(site).folder,
    pagesOf: addressesIn(site),
  };
  const here = hereAt(page.address, folderOf(context));
  return `<!DOCTYPE html>\n${renderToString(<Shell page={page} here={here} context={context} />)}\n`;
}

/** What the page tells, and first what kind of page it is. */
function dataOf(page: Page, { edition }: PageContext): JsonObject {
  const { kind, title, summary } = page;
  const of = edition === undefined ? {} : { edition: edition.name };
  return { kind, ...of, title, summary, ...page.data() };
}

function folderOf({ edition }: Pick<PageContext, "edition">): string {
  return edition === undefined ? ROOT : `${edition.name}/`;
}
