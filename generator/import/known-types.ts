import { recordOf, type Catalog } from "../catalog/catalog.ts";
import type { Field, TypeRef } from "../catalog/field.ts";
import { canTighten, factsBelow } from "./facts.ts";
import type { ShapeNumbers } from "./shape-numbers.ts";
import type { ObjectShape, Shape, ShapeField } from "./shape.ts";
import type { Use } from "./uses.ts";

/** The shared types of a catalog, as objects, by their names. */
export function shapesOf(catalog: Catalog | undefined): ReadonlyMap<string, ObjectShape> {
  const shapes = new Map<string, ObjectShape>();
  if (catalog === undefined) return shapes;
  const byId = new Map<string, ObjectShape>();
  for (const { form, id, name } of catalog.records.values())
    if (form === "shared") shapes.set(name, shapeOf(catalog, id, byId));
  return shapes;
}

/**
 * Names of types that exist by the number of their shape, as far as the schemas use them: a type
 * that asks for more than some use of it does cannot stand for that use.
 */
export function knownTypes(
  shapes: ReadonlyMap<string, ObjectShape>,
  { uses, numbers }: { readonly uses: readonly Use[]; readonly numbers: ShapeNumbers },
): ReadonlyMap<number, string> {
  const known = new Map<number, string>();
  for (const [name, shape] of shapes) {
    const number = numbers.numberOf(shape);
    const its = uses.filter((use) => use.number === number);
    const needs = [...factsBelow(shape)];
    const fits = its.every((use) => {
      const has = factsBelow(use.shape);
      return needs.every(([path, facts]) => {
        const same = has.get(path);
        // What a schema says nothing of is as the definitions have it.
        const { required } = facts;
        return same === undefined || canTighten({ required }, same);
      });
    });
    if (its.length > 0 && fits && !known.has(number)) known.set(number, name);
  }
  return known;
}

function shapeOf(catalog: Catalog, id: string, byId: Map<string, ObjectShape>): ObjectShape {
  const before = byId.get(id);
  if (before !== undefined) return before;
  const record = recordOf(catalog, id);
  const fields = new Map<string, ShapeField>();
  const named = record.form === "shared" ? { name: record.name } : {};
  // Rules are left out: schemas from elsewhere seldom state them, and they hold all the same.
  const shape: ObjectShape = { kind: "object", fields, rules: [], ...named };
  byId.set(id, shape);
  for (const field of record.fields)
    fields.set(field.name, fieldOf(field, typeOf(catalog, field.type, byId)));
  return shape;
}

function fieldOf(field: Field, shape: Shape): ShapeField {
  const { name, required, values, format, minItems, maxItems, constant } = field;
  return {
    name,
    shape,
    facts: {
      required,
      ...(values === undefined ? {} : { values }),
      ...(format === undefined ? {} : { format }),
      ...(minItems === undefined ? {} : { minItems }),
      ...(maxItems === undefined ? {} : { maxItems }),
    },
    ...(constant === undefined ? {} : { constant }),
    adjustments: new Map(),
  };
}

function typeOf(catalog: Catalog, type: TypeRef, byId: Map<string, ObjectShape>): Shape {
  switch (type.kind) {
    case "scalar":
      return type;
    case "record":
      return shapeOf(catalog, type.id, byId);
    case "list": {
      const of = typeOf(catalog, type.of, byId);
      return of.kind === "list" ? of : { kind: "list", of };
    }
  }
}
