import { invariant } from "../base/invariant.ts";
import type { SourceFile } from "../base/source.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Edition } from "../catalog/edition.ts";
import { pastOf } from "./past/past-of.ts";
import type { SiteEdition } from "./site-edition.ts";
import type { Site } from "./site.ts";

/** The name of what no edition has yet. */
export const UNRELEASED = "unreleased";

/** What a site is made from. */
export interface SiteInput {
  /** All of them, oldest first. */
  readonly editions: readonly Edition[];
  /** The definitions as they are, if the site is to show them beside the editions. */
  readonly current?: Catalog;
  /** Names of the editions that the site shows; all if it is not given. Their past is told in full. */
  readonly shown?: readonly string[];
  readonly guides: readonly SourceFile[];
  readonly modules: readonly SourceFile[];
  readonly styles: readonly SourceFile[];
  readonly version: string;
}

/** The site of some editions, of which there is at least one, or the definitions. */
export function siteOf(input: SiteInput): Site {
  const { editions, current, shown, guides, modules, styles, version } = input;
  const released = editions.map((edition, at) => releasedEdition(edition, editions.slice(0, at)));
  const all = current === undefined ? released : [...released, unreleased(current, editions)];
  const kept = shown === undefined ? all : all.filter(({ name }) => shown.includes(name));
  const newest = kept.findLast(({ isReleased }) => isReleased) ?? kept.at(-1);
  invariant(newest !== undefined, "a site shows at least one edition");
  return { editions: kept, newest, guides, modules, styles, version };
}

function releasedEdition(edition: Edition, earlier: readonly Edition[]): SiteEdition {
  const { name, catalog, versions, umbrella } = edition;
  const past = pastOf([...earlier, edition], name, catalog);
  return { name, isReleased: true, catalog, versions, umbrella, earlier, past };
}

function unreleased(catalog: Catalog, editions: readonly Edition[]): SiteEdition {
  return {
    name: UNRELEASED,
    isReleased: false,
    catalog,
    versions: new Map(),
    earlier: editions,
    past: pastOf(editions, UNRELEASED, catalog),
  };
}
