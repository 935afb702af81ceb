import { describe, expect, it } from "vitest";
import { recordOf, type Catalog } from "../../generator/catalog/catalog.ts";
import { recordIdOf, type Field, type TypeRef } from "../../generator/catalog/field.ts";
import type { RecordType } from "../../generator/catalog/record.ts";
import type { Change } from "../../generator/compat/change.ts";
import { compare } from "../../generator/compat/compare.ts";
import { rulesOf } from "../../generator/catalog/rules-of.ts";
import { catalogOf, realCatalog } from "../support/catalog-of.ts";

/** The same messages without a type in common: each object of each event type has one of its own. */
function inlined(catalog: Catalog): Catalog {
  const records = new Map<string, RecordType>();
  const copy = (id: string, as: string, around: ReadonlyMap<string, string>): string => {
    const known = around.get(id);
    // A type that holds itself still does.
    if (known !== undefined) return known;
    const record = recordOf(catalog, id);
    const below = new Map([...around, [id, as]]);
    const fields = record.fields.map((field): Field => {
      const held = recordIdOf(field.type);
      if (held === undefined) return field;
      const separator = as.includes("#") ? "." : "#";
      return {
        ...field,
        type: holding(field.type, copy(held, `${as}${separator}${field.name}`, below)),
      };
    });
    const { base: _, ...rest } = record;
    records.set(as, {
      ...rest,
      id: as,
      name: as.replaceAll(/\W/g, ""),
      form: as === id ? "message" : "inline",
      home: as.split("#")[0] ?? as,
      fields,
      own: new Set(fields.map(({ name }) => name)),
      rules: rulesOf(catalog, record),
    });
    return as;
  };
  for (const { message } of catalog.events.values()) copy(message, message, new Map());
  const extensions = [...catalog.extensions.values()].flatMap(({ record }) =>
    reached(catalog, record),
  );
  for (const record of extensions) records.set(record.id, record);
  return { ...catalog, records };
}

function holding(type: TypeRef, id: string): TypeRef {
  const item = { kind: "record", id } as const;
  return type.kind === "list" ? { kind: "list", of: item } : item;
}

function reached(catalog: Catalog, id: string): readonly RecordType[] {
  const record = recordOf(catalog, id);
  const below = record.fields.flatMap(({ type }) => recordIdOf(type) ?? []);
  return [record, ...below.flatMap((each) => reached(catalog, each))];
}

function rulesIn(changes: readonly Change[]): readonly string[] {
  return [...new Set(changes.map(({ rule }) => rule))].toSorted();
}

const NAMES = ["sharedtype-extracted", "sharedtype-inlined"];

describe("structure, not names", () => {
  it("inlining and extracting every shared type changes names of types alone", () => {
    const shared = realCatalog();
    const own = inlined(shared);
    expect(own.records.size).toBeGreaterThan(4 * shared.records.size);
    expect(rulesIn(compare(shared, own))).toEqual(NAMES);
    expect(compare(own, shared, { structureOnly: true })).toEqual([]);
  });

  it("a type that holds itself can be unrolled", () => {
    const node =
      "description: A node.\nreliability: possible\n\nfields:\n  Name:\n    description: A name.\n";
    const nested = (type: string): string =>
      `${node}\n  Children:\n    type: ${type}[]\n    description: What is below.\n`;
    const event = (type: string): string =>
      `description: A tree.\nmethod: push\n\nfields:\n  Root:\n    type: ${type}\n    reliability: possible\n    description: The root.\n`;
    const rolled = catalogOf({
      "models/Demo/events/Tree.yaml": event("Node"),
      "types/Node.yaml": nested("Node"),
    });
    const unrolled = catalogOf({
      "models/Demo/events/Tree.yaml": event("Top"),
      "types/Top.yaml": nested("Middle"),
      "types/Middle.yaml": nested("Node"),
      "types/Node.yaml": nested("Node"),
    });
    expect(compare(rolled, unrolled, { structureOnly: true })).toEqual([]);
    expect(compare(unrolled, rolled, { structureOnly: true })).toEqual([]);
  });
});
