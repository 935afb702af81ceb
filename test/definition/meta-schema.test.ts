import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { isJsonObject, type Json, type JsonObject } from "../../generator/base/json.ts";
import { CHECKERS } from "../../generator/catalog/format.ts";
import { RATING_SOURCES, RELIABILITIES } from "../../generator/catalog/rating.ts";
import { keyOrder } from "../../generator/definition/key-order.ts";
import { META_SCHEMA } from "../../generator/definition/meta-schema.ts";
import {
  isFieldName,
  isKebabName,
  isRecordName,
  nameProblem,
} from "../../generator/definition/names.ts";
import { rawTypes } from "../../scripts/generate-raw-types.ts";

const root = path.resolve(import.meta.dirname, "../..");
const defs: JsonObject = META_SCHEMA.$defs;
const FILE_KINDS = [
  "catalog",
  "model",
  "event",
  "type",
  "valueSet",
  "format",
  "extension",
  "exceptions",
];

function readJson(file: string): JsonObject {
  return JSON.parse(readFileSync(path.join(root, file), "utf8")) as JsonObject;
}

/** Every schema below the meta-schema, with its place. */
function* schemas(node: Json, place: string): Generator<[string, JsonObject]> {
  if (!isJsonObject(node)) return;
  yield [place, node];
  for (const key of ["properties", "$defs"]) {
    const named = node[key];
    if (!isJsonObject(named)) continue;
    for (const [name, schema] of Object.entries(named)) yield* schemas(schema, `${place}/${name}`);
  }
  for (const key of ["items", "additionalProperties"])
    yield* schemas(node[key] ?? null, `${place}/${key}`);
}

/** Whether the meta-schema takes a document of a kind. */
function accepts(kind: string, data: Json): boolean {
  const ajv = new Ajv({ allErrors: true });
  ajv.addSchema(META_SCHEMA, "definition");
  return ajv.validate(`definition#/$defs/${kind}`, data);
}

const FIELDS = { ID: { description: "Identifies it." } };

/** A type with an observed rating, changed. */
function rated(changes: Readonly<Record<string, undefined>>): JsonObject {
  const rating = { reliability: "probable", ratingSource: "observed", ratingBasis: "7 of 10." };
  const field = JSON.parse(JSON.stringify({ ...rating, ...changes })) as JsonObject;
  return { description: "A type.", fields: { ID: field } };
}

describe("the meta-schema", () => {
  it("is a draft-07 schema, and all of it compiles without complaint", () => {
    const complaints: unknown[] = [];
    const log = (...parts: unknown[]): void => void complaints.push(parts);
    const ajv = new Ajv({ logger: { log, warn: log, error: log } });
    expect(ajv.validateSchema(META_SCHEMA)).toBe(true);
    ajv.addSchema(META_SCHEMA, "definition");
    for (const name of Object.keys(defs)) ajv.compile({ $ref: `definition#/$defs/${name}` });
    expect(complaints).toEqual([]);
  });

  it("describes every file, every part and every key", () => {
    const silent = [...schemas(META_SCHEMA as JsonObject, "#")].filter(([, schema]) => {
      const target = typeof schema["$ref"] === "string" ? defs[schema["$ref"].slice(8)] : undefined;
      const described =
        schema["description"] ?? (isJsonObject(target) ? target["description"] : undefined);
      return typeof described !== "string" || described.length < 10;
    });
    expect(silent.map(([place]) => place)).toEqual([]);
  });

  it("lets no object have keys that it does not name", () => {
    const open = [...schemas(META_SCHEMA.$defs as unknown as JsonObject, "#")].filter(
      ([, schema]) =>
        schema["type"] === "object" &&
        schema["additionalProperties"] !== false &&
        schema["propertyNames"] === undefined,
    );
    expect(open.map(([place]) => place)).toEqual([]);
  });

  it("agrees with the catalog on checkers and ratings", () => {
    expect(META_SCHEMA.$defs.format.properties.checker.enum).toEqual([...CHECKERS]);
    expect(META_SCHEMA.$defs.reliability.enum).toEqual([...RELIABILITIES]);
    expect(META_SCHEMA.$defs.ratingSource.enum).toEqual([...RATING_SOURCES]);
  });

  it("is what the types of raw documents were made from", async () => {
    const written = readFileSync(path.join(root, "generator/definition/raw.ts"), "utf8");
    expect(await rawTypes(readJson("generator/definition/meta-schema.json"))).toBe(written);
  });

  it("is mapped to every kind of file in the settings of the editor", () => {
    const mapped = readJson(".vscode/settings.json")["yaml.schemas"];
    if (!isJsonObject(mapped)) throw new Error("The editor is not told about the meta-schema.");
    const kinds = Object.keys(mapped).map((file) => readJson(file)["$ref"]);
    expect(kinds).toEqual(FILE_KINDS.map((kind) => `../meta-schema.json#/$defs/${kind}`));
  });

  it("gives the order of keys", () => {
    expect(keyOrder("field").join(", ")).toBe(
      "type, required, values, constant, format, minItems, maxItems, reliability, ratingSource, " +
        "ratingBasis, description, examples, deprecated, renamedFrom, overrides, fields",
    );
    expect(keyOrder("event").join(", ")).toBe(
      "title, description, extends, method, response, answered, status, dataOnDemand, sender, " +
        "related, reliability, ratingSource, overrides, fields, rules",
    );
  });

  it.each<[string, string, Json]>([
    ["type", "a type with fields", { description: "A type.", fields: FIELDS }],
    [
      "type",
      "a type that only narrows",
      { description: "A type.", extends: "A", overrides: { "B[].C": { required: true } } },
    ],
    [
      "valueSet",
      "codes without meaning",
      { description: "Codes.", binding: "open", source: "inferred", codes: { A: null } },
    ],
    ["type", "an observed rating", rated({})],
    ["format", "a format", { description: "A format.", pattern: "^a$", example: "a" }],
  ])("%s: takes %s", (kind, _what, data) => {
    expect(accepts(kind, data)).toBe(true);
  });

  it.each<[string, string, Json]>([
    ["type", "a type without fields", { description: "A type." }],
    [
      "type",
      "overrides of nothing",
      { description: "A type.", overrides: { A: { required: true } } },
    ],
    ["type", "an unknown key", { description: "A type.", fields: FIELDS, since: "2023-03" }],
    ["type", "nullable", { description: "A type.", fields: { A: { nullable: true } } }],
    [
      "type",
      "an override that changes the type",
      { description: "A type.", extends: "A", overrides: { A: { type: "Number" } } },
    ],
    [
      "type",
      "an override that loosens",
      { description: "A type.", extends: "A", overrides: { A: { required: false } } },
    ],
    ["type", "an observed rating that rests on nothing", rated({ ratingBasis: undefined })],
    ["type", "an observed rating that rates nothing", rated({ reliability: undefined })],
    ["type", "what an estimate rests on", rated({ ratingSource: undefined })],
    ["type", "observed ratings of a whole file", { ...rated({}), ratingSource: "observed" }],
    ["type", "Extensions as a field", { description: "A type.", fields: { Extensions: {} } }],
    [
      "type",
      "a field that objects have anyway",
      { description: "A type.", fields: { constructor: {} } },
    ],
    ["type", "a line break in a description", { description: "A\nB", fields: FIELDS }],
    [
      "valueSet",
      "a value set without binding",
      { description: "Codes.", source: "inferred", codes: { A: null } },
    ],
    [
      "valueSet",
      "codes from two places",
      {
        description: "Codes.",
        binding: "open",
        source: "inferred",
        codes: { A: null },
        codesFrom: { package: "a", file: "b.json", at: "" },
      },
    ],
    [
      "valueSet",
      "an empty code",
      { description: "Codes.", binding: "open", source: "inferred", codes: { "": null } },
    ],
    [
      "valueSet",
      "a code that turns text around",
      { description: "Codes.", binding: "open", source: "inferred", codes: { "A\u202e": null } },
    ],
    [
      "valueSet",
      "a file outside the package",
      {
        description: "Codes.",
        binding: "open",
        source: "inferred",
        codesFrom: { package: "a", file: "../b.json", at: "" },
      },
    ],
    [
      "valueSet",
      "a script as a link",
      {
        description: "Codes.",
        binding: "open",
        source: "standard",
        codes: { A: null },
        standard: { name: "A", url: "javascript:alert(1)" },
      },
    ],
    [
      "format",
      "a pattern without anchors",
      { description: "A format.", pattern: "a", example: "a" },
    ],
    ["event", "a method of its own", { description: "An event.", method: "poll" }],
    ["catalog", "a scope that is a path", { description: "All.", scope: "@../x" }],
  ])("%s: refuses %s", (kind, _what, data) => {
    expect(accepts(kind, data)).toBe(false);
  });
});

describe("names", () => {
  it.each(["Address", "SSOSession", "A1"])("%s can be a record", (name) => {
    expect(isRecordName(name)).toBe(true);
  });

  it.each([
    "address",
    "My-Type",
    "A_B",
    "1A",
    "",
    "A B",
    "Con",
    "LPT1",
    "Ａ",
    "A\u200b",
    "\u202eA",
    "Ab".repeat(40),
    "A\n",
    "../A",
    "А", // the last one is Cyrillic
  ])("%j cannot be a record", (name) => {
    expect(isRecordName(name)).toBe(false);
  });

  it.each(["url", "ID", "First_Name", "class", "default"])("%s can be a field", (name) => {
    expect(isFieldName(name)).toBe(true);
  });

  it.each([
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "valueOf",
    "Extensions",
    "_A",
    "A-B",
    "A.B",
  ])("%s cannot be a field", (name) => {
    expect(isFieldName(name)).toBe(false);
  });

  it("formats and extensions are in kebab case", () => {
    expect(["us-zip", "phone-e164", "date"].filter((name) => !isKebabName(name))).toEqual([]);
    expect(["Date", "us_zip", "-a", "a-", "a--b", "1a", "nul"].filter(isKebabName)).toEqual([]);
  });

  it("says why a name is refused", () => {
    expect(nameProblem("type", "Address")).toBeUndefined();
    expect(nameProblem("type", "address")).toContain("the first a capital letter");
    expect(nameProblem("format", "Date")).toContain("lower-case words");
    expect(nameProblem("event", "Aux")).toContain("Windows");
  });
});
