import type { VNode } from "preact";
import { LATEST, VERSIONS } from "../address.ts";
import type { Here } from "../here.ts";
import type { Page } from "../page.ts";
import { Head } from "./head.tsx";
import { Header } from "./header.tsx";
import { Nav } from "./nav.tsx";
import { nearestPage } from "./nearest-page.ts";
import type { ShellContext } from "./shell-context.ts";

interface ShellProps {
  readonly page: Page;
  readonly here: Here;
  readonly context: ShellContext;
}

/** A whole page: the frame that all pages have, and its content. */
export function Shell({ page, here, context }: ShellProps): VNode {
  const { site, edition } = context;
  return (
    <html
      lang="en"
      data-root={here.to("")}
      data-edition={edition?.name}
      data-address={page.address.slice(here.edition.length)}
    >
      <Head page={page} here={here} context={context} />
      <body class={`page-${page.kind}`}>
        <a class="skip" href="#main">
          Skip to content
        </a>
        <Header page={page} here={here} context={context} />
        <Nav here={here} edition={edition ?? site.newest} />
        <main id="main">
          <Banner page={page} here={here} context={context} />
          <Trail page={page} here={here} context={context} />
          <h1>{page.title}</h1>
          {page.content(here)}
        </main>
        <Footer page={page} here={here} context={context} />
      </body>
    </html>
  );
}

/** Says so where a page is not of the newest edition. */
function Banner({ page, here, context: { site, edition, pagesOf } }: ShellProps): VNode | null {
  if (edition === undefined || edition === site.newest) return null;
  const nearest = nearestPage(pagesOf(site.newest.name), page.address.slice(here.edition.length));
  return (
    <p class="banner" data-only="page">
      {edition.isReleased ? `This is edition ${edition.name}.` : "This is not released yet."}{" "}
      <a href={here.to(`${LATEST}/${nearest}`)}>The newest edition is {site.newest.name}</a>.
    </p>
  );
}

function Trail({ page, here, context: { edition } }: ShellProps): VNode | null {
  if (edition === undefined || page.address === here.edition) return null;
  return (
    <nav class="trail" aria-label="Breadcrumb" data-only="page">
      <ol>
        <li>
          <a href={here.within("")}>{edition.name}</a>
        </li>
        {page.trail.map(({ label, address }) => (
          <li>
            <a href={here.to(address)}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Footer({ here, context: { site, edition } }: ShellProps): VNode {
  return (
    <footer>
      <p>
        This page for machines: <a href="index.md">Markdown</a>, <a href="index.json">JSON</a>.{" "}
        <a href={here.to(VERSIONS)}>All editions</a>.
      </p>
      <p>
        {edition === undefined ? "Made" : `Edition ${edition.name}, made`} by Canon {site.version}{" "}
        from one set of definitions. Ratings marked "est." are estimates.
      </p>
    </footer>
  );
}
