import { compareBy } from "../../base/compare.ts";
import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import { recordIdOf } from "../../catalog/field.ts";
import type { RecordType } from "../../catalog/record.ts";
import { inlined } from "./inlined.ts";
import { plannedField, type PlannedField } from "./planned-field.ts";
import type { PlannedShape } from "./planned-shape.ts";
import { rulesOf } from "../../catalog/rules-of.ts";
import { shapeClasses } from "./shape-classes.ts";

/** All tables of a catalog, each once, and such that a table comes after its base. */
export interface ShapePlan {
  /** Those that have a name. What only one field holds has none: it is in the braces of that field. */
  readonly shapes: readonly PlannedShape[];
  /** Of each record that a message can hold, the id of the record whose table it uses. */
  readonly tableOf: ReadonlyMap<string, string>;
}

/** Plans the tables of all messages, and of all that they hold. */
export function planShapes(catalog: Catalog): ShapePlan {
  const records = reachable(catalog);
  const tableOf = representatives(catalog, records);
  const distinct = records.filter(({ id }) => tableOf.get(id) === id);
  const shapes = ordered(distinct.map((record) => planned(catalog, tableOf, record)));
  const messages = [...catalog.events.values()].map(
    ({ message }) => tableOf.get(message) ?? message,
  );
  return { shapes: inlined(shapes, new Set(messages)), tableOf };
}

type TableOf = ReadonlyMap<string, string>;

/** The records of messages and all below them, with their bases, by name. */
function reachable(catalog: Catalog): readonly RecordType[] {
  const seen = new Map<string, RecordType>();
  const reach = (id: string | undefined): void => {
    if (id === undefined || seen.has(id)) return;
    const record = recordOf(catalog, id);
    seen.set(id, record);
    reach(record.base);
    for (const field of record.fields) reach(recordIdOf(field.type));
  };
  for (const event of catalog.events.values()) reach(event.message);
  return [...seen.values()].toSorted(
    (a, b) =>
      compareBy((record: RecordType) => record.name)(a, b) ||
      compareBy((record: RecordType) => record.id)(a, b),
  );
}

/**
 * Of records that ask the same, one stands for all: a shared one if there is one, and one with as few bases as any. So what stands for
 * the base of a record has fewer bases than the record, and no table is the base of itself.
 */
function representatives(catalog: Catalog, records: readonly RecordType[]): TableOf {
  const classes = shapeClasses(
    catalog,
    records.map(({ id }) => id),
  );
  const chosen = new Map<string, string>();
  const key = (record: RecordType, model: string | undefined): string =>
    `${classes.get(record.id)} ${model ?? ""}`;
  const byBases = (a: RecordType, b: RecordType): number =>
    basesOf(catalog, a) - basesOf(catalog, b);
  for (const record of records.toSorted(byBases)) {
    const place = key(record, record.model);
    if (!chosen.has(place)) chosen.set(place, record.id);
  }
  return new Map(
    records.map((record) => [
      record.id,
      chosen.get(key(record, undefined)) ?? chosen.get(key(record, record.model)) ?? record.id,
    ]),
  );
}

function basesOf(catalog: Catalog, { base }: RecordType): number {
  return base === undefined ? 0 : 1 + basesOf(catalog, recordOf(catalog, base));
}

function planned(catalog: Catalog, tableOf: TableOf, record: RecordType): PlannedShape {
  const view = (of: RecordType): readonly PlannedField[] =>
    of.fields.map((field) => {
      const plan = plannedField(catalog, field);
      const target = plan.record === undefined ? undefined : tableOf.get(plan.record);
      return target === undefined ? plan : { ...plan, record: target };
    });
  const rules = rulesOf(catalog, record);
  const base = record.base === undefined ? undefined : recordOf(catalog, record.base);
  if (base === undefined) return { record, fields: view(record), rules, later: new Set() };
  const inherited = new Set(view(base).map((field) => JSON.stringify(field)));
  const inheritedRules = new Set(rulesOf(catalog, base).map(({ id }) => id));
  return {
    record,
    base: tableOf.get(base.id) ?? base.id,
    fields: view(record).filter((field) => !inherited.has(JSON.stringify(field))),
    rules: rules.filter(({ id }) => !inheritedRules.has(id)),
    later: new Set(),
  };
}

/** In an order in which each table comes after all that it refers to, as far as circles allow. */
function ordered(shapes: readonly PlannedShape[]): readonly PlannedShape[] {
  const byId = new Map(shapes.map((shape) => [shape.record.id, shape]));
  const done = new Map<string, PlannedShape>();
  const open = new Set<string>();
  const isOpen = (id: string | undefined): boolean =>
    id !== undefined && (open.has(id) || isOpen(byId.get(id)?.base));
  const visit = (id: string | undefined): void => {
    const shape = id === undefined ? undefined : byId.get(id);
    if (id === undefined || shape === undefined || done.has(id)) return;
    open.add(id);
    visit(shape.base);
    const later = new Set<string>();
    for (const { record } of shape.fields) {
      if (record === undefined || done.has(record)) continue;
      // Itself, or what is built on it, can only be made after it.
      if (isOpen(record)) later.add(record);
      else visit(record);
    }
    open.delete(id);
    done.set(id, { ...shape, later });
  };
  for (const id of byId.keys()) visit(id);
  return [...done.values()];
}
