import { describe, expect, it } from "vitest";
import { modelOf } from "../../generator/catalog/catalog.ts";
import type { EventType } from "../../generator/catalog/event-type.ts";
import { isNullable, recordIdOf, type Field } from "../../generator/catalog/field.ts";
import { subset } from "../../generator/catalog/subset.ts";
import { occurrences, type Occurrence } from "../../generator/catalog/walk.ts";
import { naming } from "../../generator/emit/typescript/naming.ts";
import type { FieldInfo } from "../../generator/runtime/metadata/field-info.ts";
import { realCatalog } from "../support/catalog-of.ts";
import { packaged } from "./packaged.ts";

const catalog = realCatalog();
const names = naming(catalog);
const all = await packaged(catalog);

/** What must be told of an occurrence, from the catalog and its own walk alone. */
function told(event: EventType, occurrence: Occurrence): FieldInfo {
  const { path, field, notes, effectiveReliability, effectiveSource, recursive } = occurrence;
  const { reliability, ratingSource, description, examples } = notes;
  const record = recordIdOf(field.type);
  const optional = {
    typeName: record && names.record(record).name,
    valueSet: field.values,
    format: field.format,
    constant: constantOf(event, field),
    minItems: field.minItems,
    maxItems: field.maxItems,
    deprecated: notes.deprecated,
  };
  const present = Object.entries(optional).filter(([, value]) => value !== undefined);
  const item = field.type.kind === "list" ? field.type.of : field.type;
  return {
    path,
    name: field.name,
    type: item.kind === "record" ? "object" : (item.name.toLowerCase() as "string"),
    list: field.type.kind === "list",
    required: field.required === "sending" ? "sending" : field.required === "always",
    nullable: isNullable(field),
    reliability,
    ratingSource,
    effectiveReliability,
    effectiveSource,
    description,
    examples,
    recursive,
    ...Object.fromEntries(present),
  };
}

function constantOf(event: EventType, { constant }: Field): string | undefined {
  if (constant === undefined) return undefined;
  return constant === "event" ? event.title : modelOf(catalog, event.model).title;
}

/** As an issue writes it: `Patient.Identifiers[3].ID`. */
function asInIssues(path: string): string {
  return path.replaceAll("[]", "[3]");
}

describe("fields", () => {
  it("are told at every place of every message, as the catalog has them", () => {
    let count = 0;
    for (const event of catalog.events.values()) {
      const expected = [...occurrences(catalog, event.message)].map((each) => told(event, each));
      expect([...all.fieldsOf(event.id)], event.id).toEqual(expected);
      count += expected.length;
    }
    expect(count).toBeGreaterThan(20_000);
  });

  it("are found by path, as the docs and as issues write it", () => {
    for (const id of catalog.events.keys()) {
      for (const field of all.fieldsOf(id)) {
        expect(all.fieldAt(id, field.path), `${id} ${field.path}`).toEqual(field);
        expect(all.fieldAt(id, asInIssues(field.path)), `${id} ${field.path}`).toEqual(field);
      }
    }
  });

  it("are made as they are asked for", () => {
    const [first] = all.fieldsOf("PatientAdmin.NewPatient");
    expect(first).toMatchObject({ path: "Meta", type: "object", typeName: "Meta", list: false });
    expect([...all.fieldsOf("PatientAdmin.NewPatient")][0]).toEqual(first);
  });

  it.each([
    "",
    "Patient.",
    ".Patient",
    "Patient.Identifier",
    "Patient.Identifiers[x].ID",
    "Patient[0][0].Identifiers",
    "constructor",
    "Patient.__proto__",
    "Patient.Demographics.Sex.Female",
    "[0]",
  ])("that do not exist are not found: %j", (path) => {
    expect(all.fieldAt("PatientAdmin.NewPatient", path)).toBeUndefined();
  });

  it.each([
    "PatientAdmin.Nothing",
    "Nothing.NewPatient",
    "NewPatient",
    "PatientAdmin.toString",
    "",
  ])("of an event type that does not exist are an error: %j", (id) => {
    const there = `There is no event type "${id}" here`;
    expect(() => [...all.fieldsOf(id)]).toThrow(there);
    expect(() => all.fieldAt(id, "Meta")).toThrow(RangeError);
  });
});

describe("event types", () => {
  it("are told as the catalog has them", () => {
    const expected = [...catalog.events.values()].map((event) => {
      const { id, title, model, description, method, role, status, dataOnDemand, related } = event;
      const { response, query, sender } = event;
      return {
        id,
        dataModel: modelOf(catalog, model).title,
        eventType: title,
        description,
        method,
        role,
        status,
        dataOnDemand,
        related,
        ...(response === undefined ? {} : { response: `${model}.${response}` }),
        ...(query === undefined ? {} : { query: `${model}.${query}` }),
        ...(sender === undefined ? {} : { sender }),
      };
    });
    expect(all.eventTypes).toEqual(expected);
    for (const event of expected) expect(all.eventTypeNamed(event.id)).toEqual(event);
    expect(all.eventTypeNamed("Nothing.New")).toBeUndefined();
  });
});

describe("value sets", () => {
  it("are told with their codes, as the catalog has them", () => {
    const expected = [...catalog.valueSets.values()].map((set) => {
      const { id, description, binding, source, standard, codes } = set;
      return {
        id,
        description,
        binding,
        source,
        ...(standard === undefined ? {} : { standard }),
        codes: codes.map(({ code, meaning = code }) => ({ code, display: meaning })),
      };
    });
    expect(all.valueSets).toEqual(expected);
    for (const set of expected) expect(all.valueSetNamed(set.id)).toEqual(set);
    expect(all.valueSetNamed("toString")).toBeUndefined();
  });

  it("that fields name are there", () => {
    const named = new Set(
      [...catalog.events.keys()].flatMap((id) =>
        [...all.fieldsOf(id)].flatMap(({ valueSet }) => valueSet ?? []),
      ),
    );
    expect(named.size).toBeGreaterThan(40);
    for (const id of named) expect(all.valueSetNamed(id)?.id).toBe(id);
  });
});

it("the metadata of one data model says what that of all does, and no more", async () => {
  const one = await packaged(catalog, "PatientSearch");
  const part = subset(catalog, "PatientSearch");
  expect(one.eventTypes.map(({ id }) => id)).toEqual([...part.events.keys()]);
  expect(one.valueSets.map(({ id }) => id)).toEqual([...part.valueSets.keys()]);
  for (const { id } of one.eventTypes) expect([...one.fieldsOf(id)]).toEqual([...all.fieldsOf(id)]);
  expect(() => [...one.fieldsOf("Scheduling.New")]).toThrow(RangeError);
});
