import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import { recordIdOf, type Field } from "../../catalog/field.ts";
import type { RecordType } from "../../catalog/record.ts";
import { occurrences, type Occurrence } from "../../catalog/walk.ts";

/**
 * The fields that the page of a type or an event type shows: its own, those of the objects that are
 * written inline, and of types that it refers to only what it adds, narrows or restates. All else
 * is on the page of that type.
 */
export function fieldRows(catalog: Catalog, record: RecordType): readonly Occurrence[] {
  const restated = new Set<string>();
  const leadsToRestated = new Set<string>();
  const into = ({ field, segments }: Occurrence): boolean => {
    const id = recordIdOf(field.type);
    const isInline = id !== undefined && isPartOf(record, recordOf(catalog, id));
    return isInline || leadsToRestated.has(segments.join("."));
  };
  const rows: Occurrence[] = [];
  for (const occurrence of occurrences(catalog, record.id, into)) {
    const { field, parent, segments } = occurrence;
    const key = segments.join(".");
    const isShown = parent === record || isWrittenHere(record, parent, field) || restated.has(key);
    if (!isShown) continue;
    for (const { path } of field.adjustments) {
      restated.add([...segments, ...path].join("."));
      for (const index of path.keys())
        leadsToRestated.add([...segments, ...path.slice(0, index)].join("."));
    }
    rows.push(occurrence);
  }
  return rows;
}

function isWrittenHere(page: RecordType, parent: RecordType, field: Field): boolean {
  return isPartOf(page, parent) && parent.own.has(field.name);
}

/** A local type can hold itself below: its fields are on the page once, at the top. */
function isPartOf(page: RecordType, record: RecordType): boolean {
  return record.home === page.home && !hasOwnPage(record);
}

function hasOwnPage(record: RecordType): boolean {
  return record.form === "shared" || record.form === "local" || record.form === "message";
}
