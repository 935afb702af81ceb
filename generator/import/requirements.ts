import type { NamedType } from "./name-types.ts";
import { objectOf, type ObjectShape } from "./shape.ts";

/** Paths below an object that are required in it, as overrides write them: `Identifiers[].ID`. */
export type RequiredPaths = ReadonlySet<string>;

/** Every required path below an object, all the way down. */
export function requiredPaths(shape: ObjectShape): RequiredPaths {
  const paths = new Set<string>();
  const walk = (parent: ObjectShape, prefix: string): void => {
    for (const field of parent.fields.values()) {
      if (field.required) paths.add(prefix + field.name);
      const child = objectOf(field.shape);
      if (child !== undefined)
        walk(child, `${prefix}${field.name}${field.shape.kind === "list" ? "[]" : ""}.`);
    }
  };
  walk(shape, "");
  return paths;
}

/** Name of the first field of a path: `Identifiers` of `Identifiers[].ID`. */
export function firstField(path: string): string {
  return path.split(/[.[]/, 1)[0] ?? path;
}

/**
 * What each type may require: what every use of it requires, uses through types that extend it
 * included. Sites that require more say so by overrides.
 */
export function requirementsOf(
  types: ReadonlyMap<number, NamedType>,
  extraUses: ReadonlyMap<number, readonly ObjectShape[]>,
): ReadonlyMap<number, RequiredPaths> {
  const shapes = new Map<number, ObjectShape[]>();
  const add = (number: number | undefined, shape: ObjectShape): void => {
    if (number === undefined) return;
    shapes.set(number, [...(shapes.get(number) ?? []), shape]);
    add(types.get(number)?.base, shape);
  };
  for (const type of types.values()) for (const use of type.uses) add(type.number, use.shape);
  for (const [number, extra] of extraUses) for (const shape of extra) add(number, shape);

  const result = new Map<number, RequiredPaths>();
  for (const type of types.values()) {
    const [first = new Set<string>(), ...others] = (shapes.get(type.number) ?? []).map(
      requiredPaths,
    );
    const common = [...first].filter((path) => others.every((paths) => paths.has(path)));
    result.set(
      type.number,
      new Set(common.filter((path) => type.shape.fields.has(firstField(path)))),
    );
  }
  return result;
}
