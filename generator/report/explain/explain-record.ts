import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import type { RecordType } from "../../catalog/record.ts";
import type { Rule } from "../../catalog/rule.ts";
import { occurrences } from "../../catalog/walk.ts";
import type { Explanation, Listing } from "./explanation.ts";
import { fieldNote } from "./field-words.ts";
import { usageListing } from "./usage-listing.ts";

/** A type: its fields, and where it is used. */
export function explainType(catalog: Catalog, record: RecordType): Explanation {
  return {
    kind: "type",
    name: record.id,
    description: record.description,
    facts: [
      { label: "Belongs to", value: record.model ?? "all data models" },
      ...(record.base === undefined
        ? []
        : [{ label: "Extends", value: recordOf(catalog, record.base).name }]),
    ],
    lists: [
      ...fieldListing(catalog, record),
      ...ruleListing(record.rules),
      ...usageListing(catalog, "types", record.id),
    ],
    file: record.span.file,
  };
}

/** The fields of a record, one level deep. */
export function fieldListing(catalog: Catalog, record: RecordType): readonly Listing[] {
  const entries = [...occurrences(catalog, record.id)]
    .filter(({ segments }) => segments.length === 1)
    .map((occurrence) => ({
      name: occurrence.field.name,
      note: fieldNote(catalog, occurrence),
      description: occurrence.notes.description,
    }));
  return entries.length === 0 ? [] : [{ title: "Fields", entries }];
}

/** The rules of a record, in words. */
export function ruleListing(rules: readonly Rule[]): readonly Listing[] {
  if (rules.length === 0) return [];
  const entries = rules.map(({ id, description, anyOf }) => ({
    name: id,
    note: anyOf.map((paths) => paths.map((path) => path.join(".")).join(" and ")).join(", or "),
    description,
  }));
  return [{ title: "Rules", entries }];
}
