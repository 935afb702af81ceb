import type { Catalog } from "../../catalog/catalog.ts";
import type { Edition } from "../../catalog/edition.ts";
import { modelDigest } from "../../edition/model-digest.ts";
import { NO_RELEASES, type Release, type Releases } from "../../emit/package/release.ts";

/**
 * The releases of what is in a catalog as the newest edition has it. Editions are given oldest first. A
 * version is told by the edition that it came with, so that its package is the same in all later ones.
 */
export function releasesOf(editions: readonly Edition[], catalog: Catalog): Releases {
  const newest = editions.at(-1);
  if (newest === undefined) return NO_RELEASES;
  const models = new Map<string, Release>();
  for (const model of newest.versions.keys()) {
    const version = ({ versions }: Edition): string | undefined => versions.get(model);
    const definitions = modelDigest(newest.catalog, model);
    const isSame = catalog.models.has(model) && modelDigest(catalog, model) === definitions;
    if (isSame) models.set(model, { ...stepOf(editions, version), definitions });
  }
  const isWhole = models.size === catalog.models.size && models.size === newest.versions.size;
  const whole = stepOf(editions, ({ umbrella }) => umbrella);
  const { digest } = editions.find(({ name }) => name === whole.edition) ?? newest;
  return { models, umbrella: isWhole ? { ...whole, definitions: digest } : undefined };
}

/** The newest version of something, with the edition that it came with and the version before. */
function stepOf(
  editions: readonly Edition[],
  versionIn: (edition: Edition) => string | undefined,
): Omit<Release, "definitions"> {
  const [newest, ...older] = editions.toReversed();
  const version = (newest === undefined ? undefined : versionIn(newest)) ?? "";
  const end = older.findIndex((edition) => versionIn(edition) !== version);
  const since = end === -1 ? editions[0] : editions[editions.length - 1 - end];
  const last = end === -1 ? undefined : older[end];
  const previous = last === undefined ? undefined : versionIn(last);
  return {
    version,
    edition: since?.name ?? "",
    ...(previous === undefined ? {} : { previous }),
  };
}
