import { formatOf, modelOf, valueSetOf, type Catalog } from "../../catalog/catalog.ts";
import { invariant } from "../../base/invariant.ts";
import { eventType, type EventType } from "../../runtime/event-type.ts";
import type { Format } from "../../runtime/format.ts";
import type { FieldRow, FieldRules, Shape } from "../../runtime/shape.ts";
import { checkers } from "./checkers.ts";
import type { PlannedField } from "./planned-field.ts";
import { planShapes, type PlannedShape } from "./shape-plan.ts";

/** The validators of a catalog by id of the event type, made in memory: what generated code would do. */
export function eventTypesOf(catalog: Catalog): ReadonlyMap<string, EventType<unknown>> {
  const shapes = shapesOf(catalog);
  return new Map(
    [...catalog.events.values()].map((event) => [
      event.id,
      eventType<unknown>(
        modelOf(catalog, event.model).title,
        event.title,
        get(shapes, event.message),
      ),
    ]),
  );
}

/** The tables of a catalog by id of the record; records that ask the same share one. */
export function shapesOf(catalog: Catalog): ReadonlyMap<string, Shape> {
  const { shapes, tableOf } = planShapes(catalog);
  const materials: Materials = {
    made: new Map(),
    codes: lazily((id) => valueSetOf(catalog, id).codes.map(({ code }) => code)),
    formats: lazily((name) => runtimeFormat(catalog, name)),
  };
  for (const shape of shapes) materials.made.set(shape.record.id, made(shape, materials));
  return new Map([...tableOf].map(([id, table]) => [id, get(materials.made, table)]));
}

interface Materials {
  readonly made: Map<string, Shape>;
  readonly codes: (id: string) => readonly string[];
  readonly formats: (name: string) => Format;
}

function made({ base, fields, rules, later }: PlannedShape, materials: Materials): Shape {
  return {
    ...(base === undefined ? {} : { base: get(materials.made, base) }),
    fields: fields.map((field) => row(field, later, materials)),
    ...(rules.length === 0
      ? {}
      : {
          rules: rules.map(({ id, when, anyOf }) =>
            when === undefined ? { id, anyOf } : { id, when, anyOf },
          ),
        }),
  };
}

function row(field: PlannedField, later: ReadonlySet<string>, materials: Materials): FieldRow {
  const { name, code, record, values, format, constant, minItems, maxItems } = field;
  const { made: tables } = materials;
  const rules: FieldRules = {
    ...(record === undefined
      ? {}
      : { of: later.has(record) ? () => get(tables, record) : get(tables, record) }),
    ...(constant === undefined ? {} : { constant }),
    ...(values === undefined ? {} : { values: materials.codes(values) }),
    ...(format === undefined ? {} : { format: materials.formats(format) }),
    ...(minItems === undefined ? {} : { minItems }),
    ...(maxItems === undefined ? {} : { maxItems }),
  };
  return [name, code, rules];
}

function runtimeFormat(catalog: Catalog, formatName: string): Format {
  const { name, pattern, checker } = formatOf(catalog, formatName);
  return checker === undefined
    ? { name, pattern }
    : { name, pattern, check: checkers[checker].check };
}

/** The function, but each result is made only once. */
function lazily<T>(make: (key: string) => T): (key: string) => T {
  const results = new Map<string, T>();
  return (key) => {
    const result = results.get(key) ?? make(key);
    results.set(key, result);
    return result;
  };
}

function get(shapes: ReadonlyMap<string, Shape>, id: string): Shape {
  const shape = shapes.get(id);
  invariant(shape !== undefined, `the record "${id}" has no table`);
  return shape;
}
