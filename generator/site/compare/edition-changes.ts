import { indexOf } from "../../catalog/index-of.ts";
import { changesSince } from "../../registry/release/changes-since.ts";
import type { SiteEdition } from "../site-edition.ts";
import type { Site } from "../site.ts";
import type { Comparison } from "./comparison.ts";

/** What an edition changed against the one before it; none for the first. */
export function editionChanges(edition: SiteEdition, site: Site): Comparison | undefined {
  const before = edition.earlier.at(-1);
  if (before === undefined) return undefined;
  const isShown = (name: string): boolean => site.editions.some((one) => one.name === name);
  const { name, catalog, versions } = edition;
  return {
    before: {
      name: before.name,
      catalog: before.catalog,
      versions: before.versions,
      isShown: isShown(before.name),
    },
    after: { name, catalog, versions, isShown: isShown(name) },
    changes: changesOf(edition),
  };
}

/** Compared once, since several pages tell of it. */
const changesOf = indexOf(({ earlier, catalog }: SiteEdition) => changesSince(earlier, catalog));
