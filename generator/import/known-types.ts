import { recordOf, type Catalog } from "../catalog/catalog.ts";
import type { TypeRef } from "../catalog/field.ts";
import { requiredPaths } from "./requirements.ts";
import type { ObjectShape, Shape, ShapeField, ShapeNumbers } from "./shape.ts";
import type { Use } from "./uses.ts";

/**
 * Names of the shared types of a catalog by the number of their shape, as far as the schemas use
 * them: a type that requires more than some use of it does cannot stand for that use.
 */
export function knownTypes(
  catalog: Catalog | undefined,
  { uses, numbers }: { readonly uses: readonly Use[]; readonly numbers: ShapeNumbers },
): ReadonlyMap<number, string> {
  const known = new Map<number, string>();
  if (catalog === undefined) return known;
  for (const record of catalog.records.values()) {
    if (record.form !== "shared") continue;
    const shape = shapeOf(catalog, record.id, []);
    if (shape === undefined) continue;
    const number = numbers.numberOf(shape);
    const its = uses.filter((use) => use.number === number);
    const needs = [...requiredPaths(shape)];
    const fits = its.every((use) => {
      const has = requiredPaths(use.shape);
      return needs.every((path) => has.has(path));
    });
    if (its.length > 0 && fits && !known.has(number)) known.set(number, record.name);
  }
  return known;
}

/** The record as a shape; none where it holds itself, which no finite schema can repeat. */
function shapeOf(catalog: Catalog, id: string, open: readonly string[]): ObjectShape | undefined {
  if (open.includes(id)) return undefined;
  const fields = new Map<string, ShapeField>();
  for (const field of recordOf(catalog, id).fields) {
    const shape = fieldShape(catalog, field.type, [...open, id]);
    if (shape === undefined) return undefined;
    fields.set(field.name, { name: field.name, shape, required: field.required === "always" });
  }
  return { kind: "object", fields };
}

function fieldShape(catalog: Catalog, type: TypeRef, open: readonly string[]): Shape | undefined {
  switch (type.kind) {
    case "scalar":
      return type;
    case "record":
      return shapeOf(catalog, type.id, open);
    case "list": {
      const of = fieldShape(catalog, type.of, open);
      return of === undefined || of.kind === "list" ? undefined : { kind: "list", of };
    }
  }
}
