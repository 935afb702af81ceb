import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import { plannedField } from "./planned-field.ts";
import { rulesOf } from "../../catalog/rules-of.ts";

/**
 * Numbers the records of `ids` so that two have the same number exactly if they ask the same of an
 * object, all the way down. Starts from what they say themselves, and splits by what they hold
 * until nothing splits any more, so that records that hold themselves come to an end as well.
 */
export function shapeClasses(
  catalog: Catalog,
  ids: readonly string[],
): ReadonlyMap<string, number> {
  const sketches = ids.map((id) => sketch(catalog, id));
  let classes = numbered(sketches.map(({ id, own }) => [id, own]));
  for (let count = 0; ;) {
    const before = classes;
    classes = numbered(
      sketches.map(({ id, held }) => [
        id,
        [id, ...held].map((target) => before.get(target)).join(),
      ]),
    );
    const split = new Set(classes.values()).size;
    if (split === count) return classes;
    count = split;
  }
}

/** Ids with the same key get the same number. */
function numbered(keys: readonly (readonly [string, string])[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  return new Map(
    keys.map(([id, key]) => {
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return [id, number];
    }),
  );
}

/** What a record says itself, and the records that its fields hold, in order. */
function sketch(
  catalog: Catalog,
  id: string,
): { id: string; own: string; held: readonly string[] } {
  const record = recordOf(catalog, id);
  const fields = record.fields.map((field) => plannedField(catalog, field));
  const rules = rulesOf(catalog, record).map(({ id: rule, when, anyOf }) => [
    rule,
    when ?? null,
    anyOf,
  ]);
  const own = JSON.stringify([
    fields.map((field) => ({ ...field, record: "record" in field })),
    rules,
  ]);
  return { id, own, held: fields.flatMap(({ record: target }) => target ?? []) };
}
