import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../../generator/base/json.ts";
import { recordOf, valueSetOf } from "../../generator/catalog/catalog.ts";
import type { ValueSet } from "../../generator/catalog/value-set.ts";
import { occurrences, type Occurrence } from "../../generator/catalog/walk.ts";
import { jsonSchema } from "../../generator/emit/json-schema.ts";
import { samples } from "../../generator/emit/samples.ts";
import { sampleOf, samplerOf } from "../../generator/runtime/samples/sample.ts";
import { PROFILES } from "../../generator/runtime/samples/selection.ts";
import { subjectOf } from "../../generator/runtime/samples/subject.ts";
import { CHECKS } from "../../generator/runtime/checks.ts";
import { eventTypesOf } from "../../generator/emit/shapes/event-types.ts";
import { testOf } from "../../generator/runtime/format.ts";
import { realCatalog } from "../support/catalog-of.ts";
import { longRuns } from "../support/long-runs.ts";

const catalog = realCatalog();
const events = [...catalog.events.keys()];
const validators = eventTypesOf(catalog);

/** ajv on the emitted schemas knows nothing of our validators. */
function schemaValidators(
  direction: "sending" | "receiving",
): ReadonlyMap<string, (message: unknown) => boolean> {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  for (const format of catalog.formats.values()) {
    const { name, pattern, checker } = format;
    ajv.addFormat(
      name,
      testOf({
        name,
        pattern,
        ...(checker === undefined ? {} : { check: CHECKS[checker] }),
      }),
    );
  }
  const files = jsonSchema.emit({ catalog, version: "0.0.0", runtime: [] });
  return new Map(
    files
      .filter(({ path }) => path.startsWith(`schemas/${direction}/`))
      .map(({ path, text }) => [
        path
          .split("/")
          .at(-1)
          ?.replace(/\.json$/, "") ?? "",
        ajv.compile(JSON.parse(text)),
      ]),
  );
}

const schemas = { sending: schemaValidators("sending"), receiving: schemaValidators("receiving") };

function issuesOf(id: string, message: Json): readonly unknown[] {
  return (["sending", "receiving"] as const).flatMap((direction) => [
    ...(validators.get(id)?.check(message, { direction }).issues ?? ["no validator"]),
    ...(schemas[direction].get(id)?.(message) === true ? [] : [`${direction} schema`]),
  ]);
}

describe("samples of the repository's definitions", () => {
  it.each(events)("%s: all profiles are valid in both directions", (id) => {
    const sample = samplerOf(catalog, id);
    for (const profile of PROFILES) {
      for (let seed = 0; seed < longRuns(3); seed += 1) {
        expect(issuesOf(id, sample({ profile, seed })), `${profile} ${seed}`).toEqual([]);
      }
    }
  });

  it("any seed gives a valid message", () => {
    const choice = fc.record({
      id: fc.constantFrom(...events),
      profile: fc.constantFrom(...PROFILES),
      seed: fc.nat({ max: 999_999_999 }),
    });
    fc.assert(
      fc.property(choice, ({ id, profile, seed }) => {
        expect(issuesOf(id, sampleOf(catalog, id, { profile, seed }))).toEqual([]);
      }),
      { numRuns: longRuns(200), seed: 5 },
    );
  });

  it.each(events)("%s: minimal has nothing that could be left out", (id) => {
    const minimal = sampleOf(catalog, id, { profile: "minimal", seed: 1 });
    const spare = fieldsOf(minimal).filter((path) => {
      const rest = without(minimal, path);
      return issuesOf(id, rest).length === 0 && !hasEmptyEntry(rest);
    });
    expect(spare.map((path) => path.join("."))).toEqual([]);
  });

  it.each(events)("%s: full has every declared field", (id) => {
    const full = new Set(documentedPaths(sampleOf(catalog, id, { profile: "full", seed: 1 })));
    const missing = [...occurrences(catalog, id)]
      .map(({ path }) => path)
      .filter((path) => !full.has(path));
    expect(missing).toEqual([]);
  });

  it.each(events)("%s: typical has what is reliable or probable, and what is required", (id) => {
    const typical = new Set(
      documentedPaths(sampleOf(catalog, id, { profile: "typical", seed: 1 })),
    );
    for (const { path, effectiveReliability, field } of occurrences(catalog, id)) {
      const parent = path.slice(0, Math.max(0, path.lastIndexOf("."))).replace(/\[\]$/, "");
      const parentIsThere = parent === "" || typical.has(parent);
      if (parentIsThere && (effectiveReliability !== "possible" || field.required !== "never"))
        expect(typical).toContain(path);
    }
  });

  it("typical leaves out what is only possible", () => {
    const typical = documentedPaths(
      sampleOf(catalog, "PatientAdmin.NewPatient", { profile: "typical", seed: 1 }),
    );
    const possible = [...occurrences(catalog, "PatientAdmin.NewPatient")].filter(
      ({ effectiveReliability, field }) =>
        effectiveReliability === "possible" && field.required === "never",
    );
    expect(possible.length).toBeGreaterThan(50);
    expect(possible.map(({ path }) => path).filter((path) => typical.includes(path))).toEqual([]);
  });

  const bound = new Map(
    events.flatMap((id) =>
      [...occurrences(catalog, id)]
        .filter((each) => valueSetOfSmallSize(each.field.values) !== undefined && isFree(each))
        .map(({ field, segments }) => [field.values ?? "", { id, segments }] as const),
    ),
  );

  it("most value sets are small", () => {
    expect(bound.size).toBeGreaterThan(10);
  });

  it.each([...bound])("over seeds, every code of %s appears", (values, { id, segments }) => {
    const codes = valueSetOf(catalog, values).codes.map(({ code }) => code);
    const sample = samplerOf(catalog, id);
    const seen = new Set(
      codes.flatMap((_, at) => valuesAt(sample({ profile: "full", seed: at + 1 }), segments)),
    );
    expect(codes.filter((code) => !seen.has(code))).toEqual([]);
  });

  it("nobody in them is real", () => {
    const familyNames = Array.from({ length: 50 }, (_, at) => subjectOf(0, at).lastName);
    for (const id of events) {
      for (const seed of [1, 2, 3, 4, 10]) {
        const text = JSON.stringify(sampleOf(catalog, id, { profile: "full", seed }));
        for (const [, phone] of text.matchAll(/"\+(\d+)"/g))
          expect(phone).toMatch(/^160855501\d\d$/);
        for (const [email] of text.matchAll(/[^"\s]+@[^"\s]+/g))
          expect(email).toMatch(/@example\.com$/);
        for (const [, ssn] of text.matchAll(/"SSN":"([^"]*)"/g))
          expect(ssn).toMatch(/^987-65-432\d$/);
        for (const [, npi] of text.matchAll(/"NPI":"([^"]*)"/g)) expect(npi).toMatch(/^9\d{9}$/);
        for (const [, name] of text.matchAll(/"LastName":"([^"]*)"/g))
          expect(familyNames, `${id} ${seed}`).toContain(name);
        for (const [, city] of text.matchAll(/"City":"([^"]*)"/g))
          expect(city).toBe("Exampleville");
      }
    }
  });

  it("messages agree with themselves", () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const { Meta, Patient, Visit } = sampleOf(catalog, "PatientAdmin.Discharge", {
        profile: "full",
        seed,
      }) as Record<string, Record<string, never>>;
      const at = (date: unknown): number => Date.parse(String(date));
      expect(at(Visit?.["VisitDateTime"])).toBeLessThan(at(Visit?.["DischargeDateTime"]));
      expect(at(Visit?.["DischargeDateTime"])).toBeLessThanOrEqual(at(Meta?.["EventDateTime"]));
      const person = Patient?.["Demographics"] as Record<string, unknown> | undefined;
      expect(at(person?.["DOB"])).toBeLessThan(at(Visit?.["VisitDateTime"]));
      expect(JSON.stringify(person?.["EmailAddresses"])).toContain(
        `${String(person?.["FirstName"])}.${String(person?.["LastName"])}`.toLowerCase(),
      );
    }
  });

  it.each(["New", "Update", "Cancel"])("the status of orders is that of the event %s", (name) => {
    for (const seed of [1, 2, 3]) {
      const { Order: order } = sampleOf(catalog, `Order.${name}`, { profile: "full", seed });
      expect(order).toMatchObject({ Status: name });
    }
  });

  it("insured people who are the patient have their name", () => {
    let found = 0;
    for (let seed = 1; seed <= 40; seed += 1) {
      const message = sampleOf(catalog, "PatientAdmin.NewPatient", {
        profile: "full",
        seed,
      }) as unknown as {
        Patient: {
          Demographics: Person;
          Insurances: { Insured: Person & { Relationship: string } }[];
        };
      };
      const { Demographics: patient, Insurances: insurances } = message.Patient;
      for (const { Insured: insured } of insurances.filter(
        (insurance) => insurance.Insured.Relationship === "Self",
      )) {
        found += 1;
        expect([insured.FirstName, insured.LastName, insured.DOB, insured.Sex]).toEqual([
          patient.FirstName,
          patient.LastName,
          patient.DOB,
          patient.Sex,
        ]);
      }
    }
    expect(found).toBeGreaterThan(0);
  });

  it("files are the same bytes each time, with two spaces and a line break at the end", () => {
    const files = samples.emit({ catalog, version: "0.0.0", runtime: [] });
    expect(files).toHaveLength(events.length * 3);
    expect(samples.emit({ catalog, version: "9.9.9", runtime: [] })).toEqual(files);
    for (const { text } of files) expect(text).toMatch(/^\{\n {2}"Meta"[^]*\n\}\n$/);
  });

  it("a minimal message is about the same people as the full one", () => {
    const [minimal, full] = (["minimal", "full"] as const).map(
      (profile) =>
        sampleOf(catalog, "PatientAdmin.NewPatient", { profile, seed: 3 }) as {
          Patient: { Identifiers: JsonObject[] };
        },
    );
    expect(minimal?.Patient.Identifiers[0]).toEqual(full?.Patient.Identifiers[0]);
    expect(recordOf(catalog, "PatientAdmin.NewPatient").form).toBe("message");
  });
});

/** True unless the field has to agree with others, or with the event. */
function isFree({ field, parent }: Occurrence): boolean {
  const isPartOfCode = parent.fields.some(({ name }) => name === "Code");
  return !isPartOfCode && field.name !== "IDType" && field.values !== "Order.OrderStatus";
}

/** The value set, if nobody would call it long. */
function valueSetOfSmallSize(id: string | undefined): ValueSet | undefined {
  const set = id === undefined ? undefined : valueSetOf(catalog, id);
  return set !== undefined && set.codes.length <= 100 ? set : undefined;
}

interface Person {
  readonly FirstName: string;
  readonly LastName: string;
  readonly DOB: string;
  readonly Sex: string;
}

/** Paths of all fields, with places in lists. */
function fieldsOf(
  value: Json,
  above: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] {
  if (Array.isArray(value))
    return (value as readonly Json[]).flatMap((item, at) => fieldsOf(item, [...above, at]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value as JsonObject).flatMap(([name, inner]) => [
    [...above, name],
    ...fieldsOf(inner, [...above, name]),
  ]);
}

function without(message: Json, path: readonly (string | number)[]): Json {
  const copy = structuredClone(message);
  let parent: unknown = copy;
  for (const step of path.slice(0, -1)) parent = Reflect.get(parent as object, step);
  Reflect.deleteProperty(parent as object, path.at(-1) ?? "");
  return copy;
}

/** True if an entry of a list says nothing, which is worse than no entry. */
function hasEmptyEntry(value: Json): boolean {
  return JSON.stringify(value).includes("[{}");
}

function documentedPaths(value: Json, prefix = ""): readonly string[] {
  if (Array.isArray(value))
    return (value as readonly Json[]).flatMap((item) => documentedPaths(item, prefix));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value as JsonObject).flatMap(([name, inner]) => {
    const path = prefix + name;
    return [path, ...documentedPaths(inner, `${path}${Array.isArray(inner) ? "[]" : ""}.`)];
  });
}

function valuesAt(value: Json | undefined, segments: readonly string[]): readonly Json[] {
  if (Array.isArray(value))
    return (value as readonly Json[]).flatMap((item) => valuesAt(item, segments));
  const [first, ...rest] = segments;
  if (first === undefined) return value === undefined ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return valuesAt((value as JsonObject)[first], rest);
}
