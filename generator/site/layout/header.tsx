import type { VNode } from "preact";
import { inEdition, LATEST, ROOT } from "../address.ts";
import type { Here } from "../here.ts";
import type { Page } from "../page.ts";
import { nearestPage } from "./nearest-page.ts";
import type { ShellContext } from "./shell-context.ts";
import { siteName } from "./site-name.ts";

interface HeaderProps {
  readonly page: Page;
  readonly here: Here;
  readonly context: ShellContext;
}

/** The name of the site, the editions, and the search. */
export function Header({ page, here, context }: HeaderProps): VNode {
  const { site, edition } = context;
  const searched = `${edition?.name ?? LATEST}/${inEdition.search}`;
  return (
    <header class="top">
      <a class="brand" href={here.to(ROOT)}>
        {siteName(site)}
      </a>
      <Editions page={page} here={here} context={context} />
      <form role="search" action={here.to(searched)}>
        <label for="search-box" class="unseen">
          Search fields, codes and words
        </label>
        <input
          type="search"
          name="q"
          id="search-box"
          placeholder="Search fields, codes, words"
          autocomplete="off"
        />
        <button type="submit">Search</button>
      </form>
      <button type="button" class="menu" popovertarget="nav">
        Menu
      </button>
    </header>
  );
}

/** The same page in the other editions, or the nearest page above it that they have. */
function Editions({ page, here, context: { site, edition, pagesOf } }: HeaderProps): VNode {
  const address = edition === undefined ? "" : page.address.slice(here.edition.length);
  return (
    <details class="editions">
      <summary>
        <span class="unseen">Edition </span>
        {edition?.name ?? "Editions"}
      </summary>
      <ul>
        {site.editions.toReversed().map(({ name }) => {
          const nearest = nearestPage(pagesOf(name), address);
          return (
            <li>
              <a
                href={here.to(`${name}/${nearest}`)}
                aria-current={name === edition?.name ? "true" : undefined}
              >
                {name}
              </a>
              {nearest !== address && <small> without this page</small>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
