import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Catalog } from "../../generator/catalog/catalog.ts";
import { isNullable } from "../../generator/catalog/field.ts";
import { occurrences } from "../../generator/catalog/walk.ts";
import { importSchemas } from "../../generator/import/import.ts";
import { catalogOf } from "../support/catalog-of.ts";
import { longRuns } from "../support/long-runs.ts";

const facts = resolve(import.meta.dirname, "../../../shared/facts");

type Schema = { readonly [key: string]: unknown };

const text: Schema = { type: ["string", "null"] };
const requiredText: Schema = { type: "string" };

function object(properties: Record<string, Schema>, required: readonly string[] = []): Schema {
  return { type: "object", properties, ...(required.length > 0 ? { required } : {}) };
}

/** A message whose envelope is required, as it is in all real ones. */
function message(properties: Record<string, Schema>): Schema {
  return object({ Meta: meta, ...properties }, ["Meta"]);
}

function list(items: Schema): Schema {
  return { type: "array", items };
}

const meta = object({ DataModel: requiredText, EventType: requiredText, Source: text }, [
  "DataModel",
  "EventType",
]);
const address = object({ Street: text, City: text, ZIP: text });

function imported(schemas: Record<string, Schema>, names: Record<string, string> = {}) {
  const files = Object.entries(schemas).map(([path, schema]) => ({
    path,
    text: JSON.stringify(schema),
  }));
  const result = importSchemas({
    schemas: files,
    names: new Map(Object.entries(names)),
  });
  const texts = Object.fromEntries(result.files.map((file) => [file.path, file.text]));
  return { ...result, texts };
}

/** `path|type|nullable|required` of every field that a schema states, the independent way round. */
function rowsOfSchema(schema: Schema, prefix = ""): string[] {
  const required = (schema["required"] ?? []) as string[];
  return Object.entries((schema["properties"] ?? {}) as Record<string, Schema>).flatMap(
    ([name, field]) => {
      const types = [field["type"]].flat() as string[];
      const type = types.find((one) => one !== "null") ?? "any";
      const items = (field["items"] ?? {}) as Schema;
      const shown =
        type === "array" ? `array<${(items["type"] as string | undefined) ?? "string"}>` : type;
      const row = `${prefix}${name}|${shown}|${types.includes("null")}|${required.includes(name)}`;
      const below = type === "object" ? field : type === "array" ? items : {};
      return [row, ...rowsOfSchema(below, `${prefix}${name}${type === "array" ? "[]" : ""}.`)];
    },
  );
}

function rowsOfEvent(catalog: Catalog, id: string): string[] {
  const names = { String: "string", Number: "number", Boolean: "boolean" };
  return [...occurrences(catalog, id)].map(({ path, field }) => {
    const item = field.type.kind === "list" ? field.type.of : field.type;
    const name = item.kind === "scalar" ? names[item.name] : "object";
    const shown = field.type.kind === "list" ? `array<${name}>` : name;
    return `${path}|${shown}|${isNullable(field)}|${field.required === "always"}`;
  });
}

describe("import", () => {
  it("makes a type of what repeats, and names a variant by what it adds", () => {
    const { texts, diagnostics } = imported({
      "Orders/New.json": message({ Home: address, Work: address }),
      "Orders/Done.json": message({
        ShipAddress: object({
          ...(address["properties"] as Record<string, Schema>),
          Country: text,
        }),
        BillAddress: object({
          ...(address["properties"] as Record<string, Schema>),
          Country: text,
        }),
        Address: address,
        OldAddress: address,
      }),
    });
    expect(diagnostics).toEqual([]);
    expect(Object.keys(texts)).toContain("models/Orders/types/Address.yaml");
    expect(texts["models/Orders/types/AddressWithCountry.yaml"]).toContain("extends: Address");
    expect(texts["models/Orders/events/New.yaml"]).not.toContain("Meta");
    expect(texts["catalog.yaml"]).toContain("push: Meta");
  });

  it("gives a type the loosest required tags, and tightens them where it is used", () => {
    const strict = object({ Street: requiredText, City: text, ZIP: text }, ["Street"]);
    const schemas = {
      "Orders/New.json": message({ Address: address }),
      "Orders/Done.json": message({ Address: strict }),
    };
    const { texts } = imported(schemas);
    expect(texts["models/Orders/types/Address.yaml"]).not.toContain("required");
    expect(texts["models/Orders/events/Done.yaml"]).toContain("Street: { required: true }");
  });

  it("loosens a type where one that holds it is used with less", () => {
    const withPatient = (name: string, id: Schema): Schema => ({
      ...object({ Patient: { $ref: "#/$defs/Patient" }, Other: { $ref: `#/$defs/${name}` } }),
      $defs: { Patient: object({ Number: { $ref: `#/$defs/${name}` } }), [name]: id },
    });
    const { texts, diagnostics } = imported({
      "Orders/Done.json": withPatient("StrictNumber", object({ ID: requiredText }, ["ID"])),
      "Orders/New.json": withPatient("LooseNumber", object({ ID: text })),
    });
    expect(diagnostics).toEqual([]);
    const catalog = catalogOf(texts);
    const required = (id: string): readonly string[] =>
      [...occurrences(catalog, id)]
        .filter(({ field }) => field.required === "always")
        .map(({ path }) => path);
    expect(required("Orders.Done")).toEqual(["Patient.Number.ID", "Other.ID"]);
    expect(required("Orders.New")).toEqual([]);
  });

  it("pairs a query with its response, and keeps wire names that are no identifiers", () => {
    const { texts } = imported(
      {
        "clinicalsummary/visitquery.json": message({}),
        "clinicalsummary/visitqueryresponse.json": message({}),
      },
      {
        clinicalsummary: "Clinical Summary",
        "clinicalsummary/visitquery": "VisitQuery",
        "clinicalsummary/visitqueryresponse": "VisitQueryResponse",
      },
    );
    expect(texts["models/ClinicalSummary/model.yaml"]).toContain("title: Clinical Summary");
    expect(texts["models/ClinicalSummary/events/VisitQuery.yaml"]).toContain(
      "response: VisitQueryResponse",
    );
    expect(texts["models/ClinicalSummary/events/VisitQueryResponse.yaml"]).toContain(
      "method: pull",
    );
  });

  it("uses the types of definitions that exist, and does not write them again", () => {
    const catalog = catalogOf({
      "types/Address.yaml":
        "description: A postal address.\nreliability: reliable\n\nfields:\n  Street:\n    description: Street and number.\n\n  City:\n    description: City or town.\n\n  ZIP:\n    description: Postal code.\n",
    });
    const schemas = { "Orders/New.json": message({ Home: address, Work: address }) };
    const files = Object.entries(schemas).map(([path, schema]) => ({
      path,
      text: JSON.stringify(schema),
    }));
    const result = importSchemas({ schemas: files, names: new Map(), catalog });
    expect(result.files.map((file) => file.path)).toEqual(
      ["models/Orders/events/New.yaml", "models/Orders/model.yaml", "types/Meta.yaml"].filter(
        (path) => result.files.some((file) => file.path === path),
      ),
    );
    expect(result.files.find((file) => file.path.endsWith("New.yaml"))?.text).toContain(
      "type: Address",
    );
  });

  it.each([
    ["unsupported-keyword", object({ A: { type: "number", enum: [1] } }), '"/properties/A/enum"'],
    ["bad-reference", { ...object({}), $ref: "#/x" }, '"/$ref"'],
    ["unsupported-type", object({ A: { type: ["string", "number"] } }), '"/properties/A/type"'],
    ["unsupported-type", object({ A: { type: "null" } }), '"/properties/A/type"'],
    ["unsupported-type", object({ A: {} }), '"/properties/A" has no "type".'],
    ["bad-reference", object({ A: { $ref: "#/x" } }), '"/properties/A/$ref"'],
    ["unsupported-type", object({ A: list(list(text)) }), '"/properties/A"'],
    ["required-without-property", object({ Abcd: text }, ["Abce"]), '"Abce"'],
    [
      "unsupported-keyword",
      object({ A: { type: ["string", "null"], properties: {} } }),
      '"/properties/A/properties"',
    ],
    ["bad-name", object({ constructor: text }), '"/properties/constructor"'],
    ["bad-name", object({ "a-b": text }), '"/properties/a-b"'],
    ["nullability-differs", object({ A: requiredText }), '"/properties/A"'],
    [
      "nullability-differs",
      object({ A: { type: ["object", "null"], properties: {} } }),
      '"/properties/A"',
    ],
    ["untyped-items", object({ A: { type: "array" } }), '"/properties/A"'],
    ["empty-object", object({ A: object({}) }), '"/properties/A"'],
    ["not-an-object", list(text), "message"],
  ])("says %s, with the path", (code, schema, quoted) => {
    const { diagnostics } = imported({ "Orders/New.json": schema });
    const found = diagnostics.find((diagnostic) => diagnostic.code === code);
    expect(found?.message).toContain(quoted);
    expect(found?.span.file).toBe("Orders/New.json");
  });

  it("says where in the file", () => {
    const schema = JSON.stringify(
      object({ A: { type: "string", patternProperties: "x" } }),
      null,
      2,
    );
    const result = importSchemas({
      schemas: [{ path: "M/E.json", text: schema }],
      names: new Map(),
    });
    const span = result.diagnostics.find((one) => one.code === "unsupported-keyword")?.span;
    expect(schema.slice(span?.start, span?.end)).toBe('"x"');
  });

  it("keeps the structure of any schemas", () => {
    const names = fc.constantFrom(
      "Code",
      "Name",
      "Person",
      "Places",
      "Items",
      "Visit",
      "Note",
      "Order",
    );
    const { field } = fc.letrec<{ field: Schema }>((tie) => ({
      field: fc.oneof(
        { maxDepth: 4, depthSize: "small" },
        fc.constantFrom<Schema>(text, { type: ["number", "null"] }, list({ type: "string" })),
        fc
          .tuple(
            fc.dictionary(names, tie("field"), { minKeys: 1, maxKeys: 5, noNullPrototype: true }),
            fc.boolean(),
          )
          .map(([properties, many]) => (many ? list(object(properties)) : object(properties))),
      ),
    }));
    const anyMessage = fc
      .tuple(
        fc.dictionary(names, field, { maxKeys: 5, noNullPrototype: true }),
        fc.array<string>(names),
      )
      .map(([properties, wanted]) => {
        const required = Object.keys(properties).filter((name) => wanted.includes(name));
        const tightened = Object.entries(properties).map(([name, schema]) => {
          const type = required.includes(name)
            ? [schema["type"]].flat().filter((one) => one !== "null")
            : [];
          return [name, type.length === 1 ? { ...schema, type: type[0] } : schema] as const;
        });
        return object({ Meta: meta, ...Object.fromEntries(tightened) }, ["Meta", ...required]);
      });
    fc.assert(
      fc.property(fc.array(anyMessage, { minLength: 1, maxLength: 4 }), (messages) => {
        const schemas = Object.fromEntries(
          messages.map((one, index) => [`M${"ab"[index % 2]}/E${"stuv"[index]}.json`, one]),
        );
        const { texts, diagnostics } = imported(schemas);
        expect(diagnostics.filter((one) => one.severity === "error")).toEqual([]);
        const catalog = catalogOf(texts);
        for (const [path, schema] of Object.entries(schemas)) {
          const id = path.replace(".json", "").replace("/", ".");
          expect(rowsOfEvent(catalog, id).toSorted()).toEqual(rowsOfSchema(schema).toSorted());
        }
      }),
      { numRuns: longRuns(100), seed: 20231 },
    );
  });

  it.runIf(existsSync(facts))("keeps all 22,773 fields of the published schemas", () => {
    const root = join(facts, "schemas-2023-03");
    const paths = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith(".json"),
    );
    const schemas = paths.map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
    const names = new Map<string, string>();
    for (const line of readFileSync(join(facts, "events.tsv"), "utf8")
      .trim()
      .split("\n")
      .slice(1)) {
      const [model = "", event = "", modelKey = "", eventKey = ""] = line.split("\t");
      names.set(modelKey, model).set(`${modelKey}/${event.toLowerCase()}`, event);
      names.set(`${modelKey}/${eventKey}`, event);
    }
    const result = importSchemas({ schemas, names });
    expect(result.diagnostics.filter((one) => one.severity === "error")).toEqual([]);
    const catalog = catalogOf(
      Object.fromEntries(result.files.map((file) => [file.path, file.text])),
    );
    let equal = 0;
    for (const event of catalog.events.values()) {
      const model = catalog.models.get(event.model)?.title ?? "";
      const found = schemas.find((file) => {
        const [folder, name] = file.path.replace(".json", "").split("/");
        return names.get(folder ?? "") === model && names.get(`${folder}/${name}`) === event.title;
      });
      const rows = rowsOfSchema(JSON.parse(found?.text ?? "{}") as Schema).toSorted();
      expect(rowsOfEvent(catalog, event.id).toSorted()).toEqual(rows);
      equal += rows.length;
    }
    const shared = result.types.filter((type) => type.model === undefined).length;
    console.log(
      `import: ${catalog.events.size} event types, ${equal} fields equal; ${shared} shared and ${result.types.length - shared} local types in ${result.files.length} files, ${result.diagnostics.length} names to look at`,
    );
    expect(equal).toBe(22_773);
    expect(result.types.filter((type) => /\d/.test(type.name))).toEqual([]);
  });
});

if (!existsSync(facts))
  console.log("import: ../shared/facts is absent, so the published schemas are not imported");
