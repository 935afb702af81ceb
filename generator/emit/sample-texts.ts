import type { Catalog } from "../catalog/catalog.ts";
import { indexOf } from "../catalog/index-of.ts";
import { samplerOf } from "../runtime/samples/sample.ts";
import { PROFILES, type Profile } from "../runtime/samples/selection.ts";

/** The seed of the samples that outputs show. */
const SEED = 1;

/**
 * The samples that outputs show, as JSON: by the id of the event type, then by profile. Files and
 * pages show the same ones, and making them takes long.
 */
export const sampleTexts: (
  catalog: Catalog,
) => ReadonlyMap<string, Readonly<Record<Profile, string>>> = indexOf((catalog) => {
  const texts = [...catalog.events.keys()].map((id) => {
    const sample = samplerOf(catalog, id);
    const byProfile = PROFILES.map((profile) => {
      return [profile, JSON.stringify(sample({ profile, seed: SEED }), null, 2)] as const;
    });
    return [id, Object.fromEntries(byProfile) as Record<Profile, string>] as const;
  });
  return new Map(texts);
});
