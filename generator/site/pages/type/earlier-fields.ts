import { indexOf } from "../../../catalog/index-of.ts";
import type { RecordType } from "../../../catalog/record.ts";
import { anchorOf } from "../../address.ts";
import { ownOccurrences } from "../../parts/field-node.ts";
import type { SiteEdition } from "../../site-edition.ts";

/** A field that the page of a type had in earlier editions. */
export interface EarlierField {
  /** As it was: `Identifiers[].ID`. */
  readonly path: string;
  /** The last edition that had it there. */
  readonly last: string;
}

/**
 * The fields that the page of a type had in earlier editions and has no more, latest first. Many of
 * them are only told elsewhere: which objects are types of their own differs between editions.
 */
export function earlierFields(edition: SiteEdition, type: RecordType): readonly EarlierField[] {
  const known = byType(edition);
  const fields = known.get(type) ?? gather(edition, type);
  known.set(type, fields);
  return fields;
}

/** Gathered once, since a page and the list of all anchors tell of it. */
const byType = indexOf((_edition: SiteEdition) => new Map<RecordType, readonly EarlierField[]>());

function gather({ catalog, earlier }: SiteEdition, { id }: RecordType): readonly EarlierField[] {
  const known = new Set([...ownOccurrences(catalog, id)].map(({ path }) => anchorOf(path)));
  return earlier.toReversed().flatMap(({ name, catalog: before }) => {
    if (!before.records.has(id)) return [];
    const lost = [...ownOccurrences(before, id)].filter(({ path }) => !known.has(anchorOf(path)));
    for (const { path } of lost) known.add(anchorOf(path));
    return lost.map(({ path }) => ({ path, last: name }));
  });
}
