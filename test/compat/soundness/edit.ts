import { recordOf, type Catalog } from "../../../generator/catalog/catalog.ts";
import { recordIdOf, type Field, type ItemRef } from "../../../generator/catalog/field.ts";
import type { RecordType } from "../../../generator/catalog/record.ts";
import type { Dice } from "./dice.ts";

/** One edit of definitions at a random place; undefined where it fits nowhere. */
export type Edit = (catalog: Catalog, dice: Dice) => Catalog | undefined;

/** Where edits are. */
export const span = { file: "edit.yaml", start: 0, end: 0 };

/** Names that nothing has yet. */
export function fresh(catalog: Catalog, base: string): string {
  const taken = new Set([
    ...[...catalog.records.values()].flatMap(({ id, name, fields }) => [
      id,
      name,
      ...fields.map((field) => field.name),
    ]),
    ...catalog.valueSets.keys(),
    ...catalog.formats.keys(),
  ]);
  for (let number = 1; ; number += 1) {
    if (!taken.has(`${base}${number}`)) return `${base}${number}`;
  }
}

/** The records that messages can hold, as often as edits should meet them. */
export function reachable(catalog: Catalog): readonly RecordType[] {
  const seen = new Set<string>();
  const pending = [...catalog.events.values()].map(({ message }) => message);
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const { type } of recordOf(catalog, id).fields) {
      const below = recordIdOf(type);
      if (below !== undefined) pending.push(below);
    }
  }
  return [...catalog.records.values()].filter(({ id }) => seen.has(id));
}

/** The catalog with these records in the place of those with their ids. */
export function withRecords(catalog: Catalog, ...changed: readonly RecordType[]): Catalog {
  const records = new Map(catalog.records);
  for (const record of changed) records.set(record.id, record);
  return { ...catalog, records };
}

/** The catalog with other fields of a record. */
export function withFields(
  catalog: Catalog,
  record: RecordType,
  fields: readonly Field[],
): Catalog {
  const own = new Set(fields.map(({ name }) => name));
  return withRecords(catalog, { ...record, fields, own });
}

/** A field and the record that has it. */
export interface At {
  readonly record: RecordType;
  readonly field: Field;
}

/** Any field that the edit is for. */
export function aField(catalog: Catalog, dice: Dice, isMeant: (at: At) => boolean): At | undefined {
  // Records first, so that small ones are edited as often as large ones.
  const places = dice.shuffled(reachable(catalog));
  for (const record of places) {
    const fields = record.fields.filter((field) => isMeant({ record, field }));
    if (fields.length > 0) return { record, field: dice.pick(fields) };
  }
  return undefined;
}

/** Changes a field that is meant. */
export function fieldEdit(
  isMeant: (at: At, catalog: Catalog) => boolean,
  change: (field: Field, catalog: Catalog, dice: Dice) => Field | undefined,
): Edit {
  return (catalog, dice) => {
    const at = aField(catalog, dice, (each) => isMeant(each, catalog));
    const changed = at && change(at.field, catalog, dice);
    if (at === undefined || changed === undefined) return undefined;
    const { record, field } = at;
    return withFields(
      catalog,
      record,
      record.fields.map((each) => (each === field ? changed : each)),
    );
  };
}

/** What a field says only as a text, a list or a constant. */
type Facet = "values" | "format" | "minItems" | "maxItems" | "constant";

/** The field without some of what it says. */
export function without(field: Field, ...facets: readonly Facet[]): Field {
  const kept = Object.entries(field).filter(([key]) => !facets.some((facet) => facet === key));
  return Object.fromEntries(kept) as unknown as Field;
}

/** The field, which is to hold another thing. */
export function bare(field: Field): Field {
  return without(field, "values", "format", "minItems", "maxItems", "constant");
}

function item(field: Field): ItemRef {
  return field.type.kind === "list" ? field.type.of : field.type;
}

/** Whether a field holds text that it may choose. */
export const isText = ({ field }: At): boolean => {
  const held = item(field);
  return held.kind === "scalar" && held.name === "String" && field.constant === undefined;
};
/** The records that can be types of fields. */
export function types(catalog: Catalog): readonly RecordType[] {
  return reachable(catalog).filter(({ form }) => form !== "message");
}
