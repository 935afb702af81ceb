import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatOf, valueSetOf, type Catalog } from "../../generator/catalog/catalog.ts";
import { occurrences } from "../../generator/catalog/walk.ts";
import { catalogJson } from "../../generator/emit/catalog-json.ts";
import { jsonSchema } from "../../generator/emit/json-schema.ts";
import { rulesOf } from "../../generator/catalog/rules-of.ts";
import { importSchemas } from "../../generator/import/import.ts";
import { catalogOf, realCatalog } from "../support/catalog-of.ts";
import { longRuns } from "../support/long-runs.ts";
import { drawDefinitions } from "./support/draw-definitions.ts";

/** What emitting the schemas of a catalog and importing them gives, and what was said about it. */
function roundTrip(catalog: Catalog) {
  const schemas = [jsonSchema, catalogJson]
    .flatMap(({ emit }) => emit({ catalog, version: "0.0.0", runtime: [] }))
    .map(({ path, text }) => ({ path: path.replace("schemas/", ""), text }));
  const result = importSchemas({ schemas, names: new Map() });
  const texts = Object.fromEntries(result.files.map(({ path, text }) => [path, text]));
  return { texts, result };
}

/** All that a message may hold and that people read of it, field by field. */
function rowsOf(catalog: Catalog, id: string): readonly string[] {
  const message = catalog.records.get(id);
  const own = message === undefined ? [] : rulesOf(catalog, message).map(ruleText);
  const rows = [...occurrences(catalog, id)].map((occurrence) => {
    const { path, field, notes, recursive, parent } = occurrence;
    const item = field.type.kind === "list" ? field.type.of : field.type;
    const record = item.kind === "record" ? catalog.records.get(item.id) : undefined;
    const type = item.kind === "scalar" ? item.name : `object${recursive ? " again" : ""}`;
    const set = field.values === undefined ? undefined : valueSetOf(catalog, field.values);
    const format = field.format === undefined ? undefined : formatOf(catalog, field.format);
    return [
      path,
      field.type.kind === "list" ? `${type}[]` : type,
      field.required,
      set?.id,
      format?.name,
      field.constant,
      field.minItems,
      field.maxItems,
      notes.reliability,
      notes.ratingSource,
      notes.description,
      JSON.stringify(notes.examples),
      notes.deprecated,
      field.renamedFrom,
      record === undefined ? "" : rulesOf(catalog, record).map(ruleText).join(),
      parent.fields
        .map(({ name }) => name)
        .toSorted()
        .join(),
    ].join(" | ");
  });
  return [...own, ...rows.toSorted()];
}

/** All that a catalog says beside its fields. */
function factsOf(catalog: Catalog) {
  const { description, scope } = catalog;
  return {
    about: { description, scope },
    models: [...catalog.models.values()].map((model) => ({
      ...model,
      events: model.events.map(({ id }) => id),
      span: undefined,
    })),
    events: [...catalog.events.values()].map(unplaced),
    // Codes that came from a package come back as a list: which file of it had them is not kept.
    valueSets: [...catalog.valueSets.values()].map((set) => ({
      ...unplaced(set),
      codesFrom: undefined,
    })),
    formats: [...catalog.formats.values()].map(unplaced),
    extensions: [...catalog.extensions.values()].map((extension) => ({
      ...unplaced(extension),
      fields: rowsOf(catalog, extension.record),
    })),
  };
}

/** The same without its place in a file. */
function unplaced<T extends { readonly span: unknown }>(thing: T): T {
  return { ...thing, span: undefined };
}

function ruleText({ id, description, when, anyOf }: ReturnType<typeof rulesOf>[number]): string {
  return JSON.stringify({ id, description, when, anyOf });
}

describe("what is emitted and imported again", () => {
  it("says the same of every field of the definitions of this repository", () => {
    const before = realCatalog();
    const { texts, result } = roundTrip(before);
    expect(result.diagnostics).toEqual([]);
    const after = catalogOf(texts);
    const facts = factsOf(before);
    expect(factsOf(after)).toEqual(facts);
    let fields = 0;
    for (const id of before.events.keys()) {
      const rows = rowsOf(before, id);
      expect(rowsOf(after, id)).toEqual(rows);
      fields += [...occurrences(before, id)].length;
    }
    expect([...after.events.keys()]).toEqual([...before.events.keys()]);
    const codes = facts.valueSets.flatMap((set) => set.codes).length;
    const lost = typeNames(before).filter((name) => !typeNames(after).includes(name));
    console.log(
      `import: ${before.models.size} data models, ${before.events.size} event types, ${fields} fields, ${before.valueSets.size} value sets with ${codes} codes, ${before.formats.size} formats and ${before.extensions.size} extensions come back as they were, in ${result.files.length} files with ${result.types.length} types`,
    );
    expect(lost).toEqual([]);
  });

  it("says the same of every field of any small definitions", () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const before = catalogOf(drawDefinitions(draw));
        const { texts, result } = roundTrip(before);
        expect(result.diagnostics).toEqual([]);
        const after = catalogOf(texts);
        expect(factsOf(after)).toEqual(factsOf(before));
        for (const id of before.events.keys())
          expect(rowsOf(after, id)).toEqual(rowsOf(before, id));
      }),
      { seed: 29, numRuns: longRuns(60), endOnFailure: true },
    );
  });
});

/** Names of the types that messages hold: those that schemas name. */
function typeNames(catalog: Catalog): readonly string[] {
  const names = new Set<string>();
  for (const id of catalog.events.keys())
    for (const { parent } of occurrences(catalog, id))
      if (parent.form === "shared" || parent.form === "local") names.add(parent.name);
  return [...names].toSorted();
}
