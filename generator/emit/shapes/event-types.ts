import { formatOf, modelOf, valueSetOf, type Catalog } from "../../catalog/catalog.ts";
import type { Format as CatalogFormat } from "../../catalog/format.ts";
import { indexOf } from "../../catalog/index-of.ts";
import type { ValueSet } from "../../catalog/value-set.ts";
import { assertNever, invariant } from "../../base/invariant.ts";
import { eventType, type EventType } from "../../runtime/event-type.ts";
import type { Format } from "../../runtime/format.ts";
import type { Shape, ShapeRef } from "../../runtime/shape.ts";
import { CHECKS } from "../../runtime/checks.ts";
import { checkers } from "./checkers.ts";
import { plannedRule } from "./planned-rule.ts";
import type { PlannedShape } from "./planned-shape.ts";
import { planShapes } from "./shape-plan.ts";
import { shapeText, type PlannedRef } from "./shape-text.ts";

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

/** The tables with a name by id of the record; records that ask the same share one. */
export function shapesOf(catalog: Catalog): ReadonlyMap<string, Shape> {
  const { shapes, tableOf } = planShapes(catalog);
  const materials: Materials = {
    made: new Map(),
    codes: (id) => codesOf(valueSetOf(catalog, id)),
    formats: (name) => runtimeFormat(formatOf(catalog, name)),
  };
  for (const shape of shapes) materials.made.set(shape.record.id, made(shape, materials));
  return new Map(
    [...tableOf].flatMap(([id, table]) => {
      const shape = materials.made.get(table);
      return shape === undefined ? [] : [[id, shape] as const];
    }),
  );
}

interface Materials {
  readonly made: Map<string, Shape>;
  readonly codes: (id: string) => readonly string[];
  readonly formats: (name: string) => Format;
}

function made({ base, fields, rules, later }: PlannedShape, materials: Materials): Shape {
  const { pieces, of } = shapeText(fields);
  return {
    ...(base === undefined ? {} : { base: get(materials.made, base) }),
    fields: pieces.join(""),
    of: of.map((ref) => refOf(ref, later, materials)),
    ...(rules.length === 0 ? {} : { rules: rules.map(plannedRule) }),
  };
}

type Ref = readonly string[] | Format | ShapeRef;

function refOf(ref: PlannedRef, later: ReadonlySet<string>, materials: Materials): Ref {
  const { made: tables, codes, formats } = materials;
  switch (ref.kind) {
    case "values":
      return codes(ref.id);
    case "format":
      return formats(ref.name);
    case "shape":
      return later.has(ref.record) ? () => get(tables, ref.record) : get(tables, ref.record);
    default:
      return assertNever(ref);
  }
}

/** How validators test a format. */
export const runtimeFormat = indexOf(({ name, pattern, checker }: CatalogFormat): Format => {
  if (checker === undefined) return { name, pattern };
  const check = CHECKS[checker];
  return checkers[checker].implies === pattern ? { name, check } : { name, pattern, check };
});

const codesOf = indexOf(({ codes }: ValueSet): readonly string[] => codes.map(({ code }) => code));

function get(shapes: ReadonlyMap<string, Shape>, id: string): Shape {
  const shape = shapes.get(id);
  invariant(shape !== undefined, `the record "${id}" has no table`);
  return shape;
}
