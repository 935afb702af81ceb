import type { Shown } from "./change-rows.ts";
import { brokenPairs } from "./changed-pairs.ts";
import { exportedTypes } from "./exported-types.ts";
import { findingsIn } from "./finding.ts";
import type { RecordPair, RecordPairs } from "./record-pairs.ts";
import type { Both } from "./sides.ts";
import type { Catalog } from "../catalog/catalog.ts";

/**
 * Names that a package exports on both sides, for types that stand nowhere at the same place and are
 * not the same to code that uses them.
 */
export function shownReplacedTypes(catalogs: Both<Catalog>, pairs: RecordPairs): readonly Shown[] {
  const compared = new Set(pairs.all());
  // Types that others only extend stand nowhere: what changes in them is told with those.
  const standing = new Set([...compared].flatMap(({ before, after }) => [before, after]));
  const met = [...catalogs.after.models.keys()].flatMap((model) =>
    namesakes(catalogs, model, pairs).map((pair) => ({ model, pair })),
  );
  const broken = brokenPairs(pairs.all());
  return met.flatMap(({ model, pair }) => {
    const isElsewhere =
      standing.has(pair.before) && standing.has(pair.after) && !compared.has(pair);
    if (!isElsewhere || !broken.has(pair)) return [];
    const { name, span } = pair.after;
    const findings = findingsIn("typeReplaced", { name, otherwise: [] }, { owner: name, span });
    return findings.map((finding) => ({ finding, model }));
  });
}

/** The types of a data model that have the same name on both sides. */
function namesakes(
  { before, after }: Both<Catalog>,
  model: string,
  pairs: RecordPairs,
): readonly RecordPair[] {
  if (!before.models.has(model)) return [];
  const now = exportedTypes(after, model);
  return [...exportedTypes(before, model)].flatMap(([name, { thing }]) => {
    const other = now.get(name)?.thing;
    if (thing.kind !== "record" || other?.kind !== "record") return [];
    return [pairs.of(thing, other)];
  });
}
