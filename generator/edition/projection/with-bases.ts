import { compareBy } from "../../base/compare.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { recordOf } from "../../catalog/catalog.ts";
import { restate, type Field } from "../../catalog/field.ts";
import type { RecordType } from "../../catalog/record.ts";
import { recordPlace } from "../record-place.ts";

type Records = ReadonlyMap<string, RecordType>;

/**
 * The records, extending what they extend today as far as that is true of them. A base that no
 * message holds itself is what all that extend it have in common.
 */
export function withBases(today: Catalog, flat: Records): Records {
  const all = new Map([...flat, ...commonBases(today, flat)].toSorted(compareBy(([id]) => id)));
  return new Map([...all].map(([id, record]) => [id, extended(today, all, record)]));
}

/** Ids of the records that one extends today, the nearest first. */
function basesOf(today: Catalog, id: string): readonly string[] {
  const bases: string[] = [];
  let base = today.records.get(id)?.base;
  while (base !== undefined) {
    bases.push(base);
    base = recordOf(today, base).base;
  }
  return bases;
}

function commonBases(today: Catalog, flat: Records): readonly (readonly [string, RecordType])[] {
  const extending = new Map<string, RecordType[]>();
  for (const record of flat.values()) {
    for (const base of basesOf(today, record.id)) {
      if (!flat.has(base)) extending.set(base, [...(extending.get(base) ?? []), record]);
    }
  }
  return [...extending].flatMap(([id, records]) => {
    const fields = recordOf(today, id).fields.flatMap((field) => commonField(field, records));
    return fields.length === 0 ? [] : [[id, baseWith(recordOf(today, id), fields)] as const];
  });
}

/** A field of a base, as all have it that extend the base. */
function commonField(today: Field, extending: readonly RecordType[]): readonly Field[] {
  const [first, ...others] = extending.map(({ fields }) =>
    fields.find(({ name }) => name === today.name),
  );
  if (first === undefined) return [];
  const isCommon = others.every((other) => other !== undefined && isSameInside(first, other));
  const { reliability, ratingSource, ratingBasis } = today;
  if (!isCommon) return [];
  return [
    restate(first, {
      reliability,
      ratingSource,
      ...(ratingBasis === undefined ? {} : { ratingBasis }),
    }),
  ];
}

function baseWith({ id, name }: RecordType, fields: readonly Field[]): RecordType {
  const { name: _, ...place } = recordPlace(id, { base: false, isMessage: false });
  const own = new Set(fields.map((field) => field.name));
  const span = { file: "", start: 0, end: 0 };
  return { kind: "record", id, name, ...place, description: "", fields, own, rules: [], span };
}

function extended(today: Catalog, all: Records, record: RecordType): RecordType {
  const bases = basesOf(today, record.id).flatMap((id) => all.get(id) ?? []);
  const base = bases.find(({ fields }) => fields.every((field) => isTaken(field, record)));
  if (base === undefined) return record;
  const { form, id } = record;
  const { name: _, ...place } = recordPlace(id, { base: true, isMessage: form === "message" });
  const inherited = new Map(base.fields.map((field) => [field.name, field]));
  const start = record.fields.findIndex(({ name }) => inherited.has(name));
  const added = record.fields.filter(({ name }) => !inherited.has(name));
  const taken = base.fields.map(
    (field) => record.fields.find((own) => own.name === field.name && !isSame(own, field)) ?? field,
  );
  const fields = [...added.slice(0, start), ...taken, ...added.slice(start)];
  const own = fields.filter((field) => inherited.get(field.name) !== field);
  return { ...record, ...place, base: base.id, fields, own: new Set(own.map(({ name }) => name)) };
}

function isTaken(field: Field, { fields }: RecordType): boolean {
  return fields.some((own) => isSameInside(own, field));
}

/** Whether messages can tell two fields apart. */
function isSameInside(one: Field, other: Field): boolean {
  return (
    one.name === other.name &&
    one.required === other.required &&
    JSON.stringify(one.type) === JSON.stringify(other.type)
  );
}

function isSame(one: Field, other: Field): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
