import { beforeAll, describe, expect, it } from "vitest";
import type { Catalog } from "../../generator/catalog/catalog.ts";
import { recordOf } from "../../generator/catalog/catalog.ts";
import { recordIdOf, type Field } from "../../generator/catalog/field.ts";
import type { RecordType } from "../../generator/catalog/record.ts";
import { occurrences } from "../../generator/catalog/walk.ts";
import { readEditions } from "../../generator/run/read-editions.ts";
import { usageOf, type EventUses } from "../../generator/site/usage/usage.ts";

let catalog: Catalog;

beforeAll(() => {
  const newest = readEditions("definitions").editions.at(-1);
  if (newest === undefined) throw new Error("There are no editions.");
  catalog = newest.catalog;
});

/** What each field of each message uses, as `<what> <event type> <path>`. */
function forward(used: (field: Field) => string | undefined): readonly string[] {
  return [...catalog.events.values()].flatMap((event) =>
    [...occurrences(catalog, event.message)].flatMap(({ field, path }) => {
      const what = used(field);
      return what === undefined ? [] : [`${what} ${event.id} ${path}`];
    }),
  );
}

function reverse(index: ReadonlyMap<string, readonly EventUses[]>): readonly string[] {
  return [...index].flatMap(([what, uses]) =>
    uses.flatMap(({ event, paths }) => paths.map((path) => `${what} ${event.id} ${path}`)),
  );
}

/** A type with a file of its own, found the long way round. */
function ownFile(record: RecordType): string | undefined {
  if (record.form === "shared" || record.form === "local") return record.id;
  return record.base === undefined ? undefined : ownFile(recordOf(catalog, record.base));
}

describe("reverse indexes", () => {
  it("know the fields of each value set, and no others", () => {
    const fields = forward(({ values }) => values);
    expect(fields.length).toBeGreaterThan(3000);
    expect(reverse(usageOf(catalog).valueSets).toSorted()).toEqual(fields.toSorted());
  });

  it("know the fields of each format, and no others", () => {
    const fields = forward(({ format }) => format);
    expect(fields.length).toBeGreaterThan(3000);
    expect(reverse(usageOf(catalog).formats).toSorted()).toEqual(fields.toSorted());
  });

  it("know the fields of each type, and no others", () => {
    const fields = forward(({ type }) => {
      const id = recordIdOf(type);
      return id === undefined ? undefined : ownFile(recordOf(catalog, id));
    });
    expect(fields.length).toBeGreaterThan(3000);
    expect(reverse(usageOf(catalog).types).toSorted()).toEqual(fields.toSorted());
  });

  it("name an event type once for each thing that it uses", () => {
    for (const uses of usageOf(catalog).valueSets.values()) {
      const events = uses.map(({ event }) => event.id);
      expect(new Set(events).size).toBe(events.length);
    }
  });
});
