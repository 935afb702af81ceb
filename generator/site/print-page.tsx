import type { JsonObject } from "../base/json.ts";
import { ROOT } from "./address.ts";
import { assetsOf } from "./assets.ts";
import { hereAt, type Here } from "./here.ts";
import { Shell } from "./layout/shell.tsx";
import { markdownPage } from "./markdown/markdown-page.ts";
import { nodesOf, type Node } from "./markup/element.ts";
import { htmlOf } from "./markup/html-of.ts";
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

/** A page in all its forms: for people, for those who read Markdown, and for programs. */
export function printPage(page: Page, context: PageContext): readonly SiteFile[] {
  const here = hereAt(page.address, folderOf(context));
  const content = nodesOf(page.content(here));
  const forms = [
    ["index.html", htmlPage({ page, here, content }, context)],
    ["index.md", markdownPage(page, here, content)],
    ["index.json", `${JSON.stringify(dataOf(page, context))}\n`],
  ] as const;
  return forms.map(([name, text]) => ({ path: page.address + name, text }));
}

interface Rendered {
  readonly page: Page;
  readonly here: Here;
  /** Made once for all forms. */
  readonly content: readonly Node[];
}

function htmlPage({ page, here, content }: Rendered, { site, edition }: PageContext): string {
  const context = {
    site,
    ...(edition === undefined ? {} : { edition }),
    assets: assetsOf(site).folder,
    pagesOf: addressesIn(site),
  };
  const framed: Page = { ...page, content: () => [...content] };
  return `<!DOCTYPE html>\n${htmlOf(nodesOf(<Shell page={framed} here={here} context={context} />))}\n`;
}

/** What the page tells, and first what kind of page it is. */
function dataOf(page: Page, { edition }: PageContext): JsonObject {
  const { kind, title, summary } = page;
  const of = edition === undefined ? {} : { edition: edition.name };
  return { kind, ...of, title, summary, ...page.data() };
}

function folderOf({ edition }: PageContext): string {
  return edition === undefined ? ROOT : `${edition.name}/`;
}
