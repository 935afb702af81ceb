import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../../generator/base/json.ts";
import type { Catalog } from "../../generator/catalog/catalog.ts";
import { occurrences } from "../../generator/catalog/walk.ts";
import { jsonSchema } from "../../generator/emit/json-schema.ts";
import { eventSchema } from "../../generator/emit/json-schema/event-schema.ts";
import { printJson } from "../../generator/emit/json-schema/print-json.ts";
import type { SchemaOptions } from "../../generator/emit/json-schema/schema-options.ts";
import { ANNOTATIONS } from "../equivalence/support/ajv-oracle.ts";
import { catalogOf, realCatalog } from "../support/catalog-of.ts";

const definitions = {
  "catalog.yaml":
    'description: Test.\nscope: "@test"\nenvelope: { field: Meta, push: Meta, query: Meta, response: Meta }\n',
  "types/Meta.yaml": [
    "description: About the message.",
    "reliability: reliable",
    "fields:",
    "  DataModel: { required: true, constant: model, description: Names the data model. }",
    "  EventType: { required: true, constant: event, description: Names the event type. }",
  ].join("\n"),
  "types/Person.yaml": [
    "description: Somebody.",
    "reliability: possible",
    "fields:",
    "  Sex: { values: Sex, description: Sex of the person. }",
    "  Kind: { required: true, values: Sex, description: Kind of the person. }",
    "  Born: { format: date, description: Day of birth., deprecated: Use `Age`. }",
    "  Age: { type: Number, description: Age in years., examples: [7] }",
    "  Days: { type: 'String[]', format: date, minItems: 1, maxItems: 2, description: Days of visits. }",
    "  Sent: { type: 'String[]', required: sending, description: Where it goes. }",
    "rules:",
    "  known:",
    "    description: The age needs a day.",
    "    when: [Age]",
    "    anyOf: [[Born], [Days]]",
  ].join("\n"),
  "formats/date.yaml":
    "description: A day.\npattern: '^\\d{4}-\\d{2}-\\d{2}$'\nchecker: date\nexample: '2008-01-06'\n",
  "valuesets/Sex.yaml":
    'description: Sexes.\nbinding: closed\nsource: inferred\ncodes: { Female: A woman., "No": Unknown. }\n',
  "models/Ward/events/Admit.yaml": [
    "description: Somebody came.",
    "method: push",
    "title: Sign-on",
    "fields:",
    "  Patient:",
    "    type: Person",
    "    required: true",
    "    reliability: reliable",
    "    description: Who came.",
    "    overrides: { Born: { reliability: reliable, description: Day when it began. } }",
    "  Others: { type: 'Person[]', reliability: possible, description: Who came along. }",
  ].join("\n"),
};

function schemaOf(catalog: Catalog, id: string, options: Partial<SchemaOptions>): JsonObject {
  const event = catalog.events.get(id);
  if (event === undefined) throw new Error(`No event type ${id}`);
  return eventSchema(catalog, event, {
    direction: "receiving",
    draft: "2020-12",
    annotations: true,
    ...options,
  });
}

function walk(value: Json, visit: (object: JsonObject) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item as Json, visit);
  else if (typeof value === "object" && value !== null) {
    visit(value as JsonObject);
    for (const member of Object.values(value)) walk(member, visit);
  }
}

/** Type, nullability and required tag of every field below a schema, by path. */
function structureOf(root: JsonObject): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  const resolved = (schema: JsonObject): JsonObject => {
    const { $ref } = schema;
    if (typeof $ref !== "string") return schema;
    const definitions = root["$defs"] as Readonly<Record<string, JsonObject>>;
    return definitions[$ref.replace("#/$defs/", "")] ?? {};
  };
  const visit = (object: JsonObject, prefix: string): void => {
    const { properties = {}, required = [] } = object as {
      properties?: Readonly<Record<string, JsonObject>>;
      required?: readonly string[];
    };
    for (const [name, written] of Object.entries(properties)) {
      const schema = resolved(written);
      const items = schema["items"] as JsonObject | undefined;
      const item = items === undefined ? undefined : resolved(items);
      const isRequired = required.includes(name);
      const types = [schema["type"], item?.["type"]];
      rows.set(prefix + name, JSON.stringify([types, isRequired]));
      if (item === undefined) visit(schema, `${prefix}${name}.`);
      else visit(item, `${prefix}${name}[].`);
    }
  };
  visit(root, "");
  return rows;
}

describe("the schemas of an event type", () => {
  const catalog = catalogOf(definitions);

  it("are what they were", async () => {
    for (const direction of ["receiving", "sending"] as const) {
      const text = printJson(schemaOf(catalog, "Ward.Admit", { direction }));
      await expect(text).toMatchFileSnapshot(`../fixtures/json-schema/${direction}.json`);
    }
    const plain = printJson(
      schemaOf(catalog, "Ward.Admit", {
        direction: "sending",
        draft: "draft-07",
        annotations: false,
      }),
    );
    await expect(plain).toMatchFileSnapshot("../fixtures/json-schema/plain-draft-07.json");
  });

  it.each(["receiving", "sending"] as const)(
    "mean the same in both drafts, with annotations and without: %s",
    (direction) => {
      const annotated = new Ajv2020({ keywords: [...ANNOTATIONS, "x-format"] });
      const validators = [
        annotated.compile(schemaOf(catalog, "Ward.Admit", { direction })),
        new Ajv2020().compile(schemaOf(catalog, "Ward.Admit", { direction, annotations: false })),
        new Ajv().compile(
          schemaOf(catalog, "Ward.Admit", { direction, annotations: false, draft: "draft-07" }),
        ),
      ];
      const Meta = { DataModel: "Ward", EventType: "Sign-on" };
      const person = { Kind: "No", Sent: [] };
      const verdict = (message: unknown): readonly boolean[] =>
        validators.map((validate) => validate(message));
      const all = (valid: boolean): readonly boolean[] => [valid, valid, valid];
      const isReceiving = direction === "receiving";
      expect(verdict({ Meta, Patient: person })).toEqual(all(true));
      expect(verdict({ Meta, Patient: { ...person, Sex: null, Born: null, Age: null } })).toEqual(
        all(true),
      );
      expect(verdict({ Meta: { ...Meta, EventType: "Admit" }, Patient: person })).toEqual(
        all(false),
      );
      expect(verdict({ Meta, Patient: { ...person, Kind: null } })).toEqual(all(false));
      expect(verdict({ Meta, Patient: { ...person, Sent: null } })).toEqual(all(false));
      expect(verdict({ Meta, Patient: { Kind: "No" } })).toEqual(all(isReceiving));
      for (const wrong of [
        { Sex: "X" },
        { Born: "x" },
        { Days: [] },
        { Days: ["x"] },
        { Age: 1 },
        { Age: 2 ** 53, Born: "2008-01-06" },
      ]) {
        expect([wrong, verdict({ Meta, Patient: { ...person, ...wrong } })]).toEqual([
          wrong,
          all(isReceiving),
        ]);
      }
    },
  );
});

describe("what several use sites restate", () => {
  it("is told once, the outermost first and with the last word on each note", () => {
    const catalog = catalogOf({
      "types/Name.yaml":
        "description: A name.\nreliability: possible\nfields:\n  First: { description: First name. }\n  Last: { description: Last name. }\n",
      "types/Person.yaml":
        "description: Somebody.\nreliability: possible\nfields:\n  Name:\n    type: Name\n    description: Name of the person.\n    overrides:\n      First: { description: From inside., deprecated: Use `Last`. }\n",
      "models/Ward/events/Admit.yaml":
        "description: Somebody came.\nmethod: push\nreliability: possible\nfields:\n  Patient:\n    type: Person\n    description: Who came.\n    overrides:\n      Name: { required: true }\n      Name.First: { description: From outside., reliability: reliable }\n",
    });
    const [adjustments] = [...catalog.records.values()]
      .flatMap(({ fields }) => fields.map((field) => field.adjustments))
      .filter((some) => some.length === 2);
    expect(adjustments?.map(({ path, notes }) => [path, notes.description])).toEqual([
      [["First"], "From outside."],
      [["First"], "From inside."],
    ]);
    const found: JsonObject[] = [];
    walk(schemaOf(catalog, "Ward.Admit", {}), (object) => {
      const told = object["x-adjustments"] as JsonObject | undefined;
      if (told !== undefined) found.push(told);
    });
    expect(found).toContainEqual({
      First: {
        description: "From outside.",
        deprecated: true,
        "x-deprecated": "Use `Last`.",
        "x-reliability": "reliable",
        "x-rating-source": "estimated",
      },
    });
    const [first] = [...occurrences(catalog, "Ward.Admit")].filter(({ path }) =>
      path.endsWith("First"),
    );
    expect(first?.notes).toMatchObject({ description: "From outside.", deprecated: "Use `Last`." });
  });
});

describe("the schemas of the definitions", () => {
  const catalog = realCatalog();

  it.each(["receiving", "sending"] as const)(
    "compile in the strict mode of ajv, without a warning: %s",
    (direction) => {
      const warnings: unknown[] = [];
      const logger = {
        log: console.log,
        warn: (text: unknown) => warnings.push(text),
        error: (text: unknown) => warnings.push(text),
      };
      const [ajv2020, ajv7] = [new Ajv2020({ logger }), new Ajv({ logger })];
      for (const id of catalog.events.keys()) {
        ajv2020.addSchema(schemaOf(catalog, id, { direction, annotations: false }));
        ajv7.addSchema(schemaOf(catalog, id, { direction, annotations: false, draft: "draft-07" }));
      }
      // All are checked against the meta-schema; to compile each of them would take long.
      for (const id of ["PatientAdmin.NewPatient", "PatientSearch.Query", "Scheduling.New"]) {
        expect(ajv2020.getSchema(`urn:canon:${id}:${direction}`)).toBeTypeOf("function");
        expect(ajv7.getSchema(`urn:canon:${id}:${direction}`)).toBeTypeOf("function");
      }
      expect(warnings).toEqual([]);
    },
  );

  it("refer to nothing outside, and have no keys of our own in the plain variant", () => {
    for (const id of catalog.events.keys()) {
      walk(schemaOf(catalog, id, { direction: "sending", annotations: false }), (object) => {
        expect(Object.keys(object).filter((key) => key.startsWith("x-"))).toEqual([]);
        if (typeof object["$ref"] === "string") expect(object["$ref"]).toMatch(/^#\/\$defs\/\w+$/);
      });
    }
  });

  it("say the same of the structure for senders as for receivers, but for what only a sender owes", () => {
    const fields = { alike: 0, stricter: 0 };
    for (const [id, event] of catalog.events) {
      const receiving = schemaOf(catalog, id, { direction: "receiving", annotations: false });
      const sending = schemaOf(catalog, id, { direction: "sending", annotations: false });
      const rows = structureOf(receiving);
      const owed = new Set<string>();
      for (const { path, field } of occurrences(catalog, event.message))
        if (field.required === "sending") owed.add(path);
      const differing = [...structureOf(sending)].filter(([path, row]) => rows.get(path) !== row);
      expect(differing.map(([path]) => path).filter((path) => !owed.has(path))).toEqual([]);
      expect(differing).toHaveLength(owed.size);
      fields.alike += rows.size - owed.size;
      fields.stricter += owed.size;
    }
    console.log(`${fields.alike} fields alike, ${fields.stricter} that a sender owes`);
    expect(fields.alike + fields.stricter).toBe(22_773);
  });

  it("are read back as they were printed", () => {
    for (const { path, text } of jsonSchema.emit({ catalog, version: "0", runtime: [] })) {
      const [, direction, id] = /^schemas\/(receiving|sending)\/(.+)\.json$/.exec(path) ?? [];
      const schema = schemaOf(catalog, id ?? "", {
        direction: direction === "sending" ? "sending" : "receiving",
      });
      expect(JSON.parse(text)).toEqual(schema);
    }
  });

  const script = resolve(import.meta.dirname, "../../../shared/checks/structure.mjs");
  const facts = resolve(import.meta.dirname, "../../../shared/facts/fields-2023.tsv");
  const present = existsSync(script) && existsSync(facts);
  if (!present) console.log("Skipped: there is no published structure to compare with.");

  it.skipIf(!present)("have the published structure", () => {
    const folder = mkdtempSync(join(tmpdir(), "canon-structure-"));
    mkdirSync(join(folder, "receiving"));
    for (const { path, text } of jsonSchema.emit({ catalog, version: "0", runtime: [] })) {
      if (path.startsWith("schemas/receiving/"))
        writeFileSync(join(folder, path.slice("schemas/".length)), text);
    }
    const titles = [...catalog.models.values()].map(({ title }) => title);
    const rows = readFileSync(facts, "utf8").trim().split("\n");
    const own = rows.filter(
      (row, index) => index === 0 || titles.includes(row.split("\t")[0] ?? ""),
    );
    writeFileSync(join(folder, "fields.tsv"), own.join("\n"));
    const { stdout, status } = spawnSync(
      process.execPath,
      [script, join(folder, "fields.tsv"), join(folder, "receiving")],
      { encoding: "utf8" },
    );
    rmSync(folder, { recursive: true });
    console.log(stdout.trim());
    const [events, count] = [catalog.events.size, own.length - 1];
    expect(stdout.trim()).toBe(
      `${events}/111 events, ${count}/${count} occurrences equal, 0 differences`,
    );
    expect(status).toBe(0);
  });
});
