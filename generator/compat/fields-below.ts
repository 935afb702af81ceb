import type { Catalog } from "../catalog/catalog.ts";
import type { Field } from "../catalog/field.ts";
import { indexOf } from "../catalog/index-of.ts";
import { occurrences } from "../catalog/walk.ts";

/** All fields of the messages of an event type by path; none where the catalog has no such event type. */
export function fieldsByPath(catalog: Catalog, event: string): ReadonlyMap<string, Field> {
  const known = byEvent(catalog);
  const made = known.get(event) ?? fieldsOf(catalog, event);
  known.set(event, made);
  return made;
}

/** The field at a path and all below it; all fields of a message for the empty path. */
export function fieldsBelow(
  catalog: Catalog,
  event: string,
  root: string,
): readonly (readonly [path: string, field: Field])[] {
  return [...fieldsByPath(catalog, event)].filter(
    ([path]) =>
      root === "" || path === root || path.startsWith(`${root}.`) || path.startsWith(`${root}[].`),
  );
}

const byEvent = indexOf((_catalog: Catalog) => new Map<string, ReadonlyMap<string, Field>>());

function fieldsOf(catalog: Catalog, event: string): ReadonlyMap<string, Field> {
  const message = catalog.events.get(event)?.message;
  if (message === undefined) return new Map();
  return new Map([...occurrences(catalog, message)].map(({ path, field }) => [path, field]));
}
