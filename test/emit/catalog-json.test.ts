import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { isJsonObject, type Json, type JsonObject } from "../../generator/base/json.ts";
import type { Catalog } from "../../generator/catalog/catalog.ts";
import { catalogJson } from "../../generator/emit/catalog-json.ts";
import { jsonSchema } from "../../generator/emit/json-schema.ts";
import { ANNOTATIONS } from "../equivalence/support/ajv-oracle.ts";
import { catalogOf, realCatalog } from "../support/catalog-of.ts";

const definitions = {
  "catalog.yaml": 'description: Test.\nscope: "@test"\n',
  "formats/date.yaml":
    "description: A day.\npattern: '^\\d{4}-\\d{2}-\\d{2}$'\nchecker: date\nexample: '2008-01-06'\n",
  "valuesets/Sex.yaml": [
    "description: Sexes.",
    "binding: closed",
    "source: standard",
    "standard: { name: List of sexes, url: https://example.com/sexes }",
    'codes: { "10": Ten., Female: A woman., "9":, "No": \'"Unknown" & </script>\' }',
  ].join("\n"),
  "models/Ward/valuesets/Unit.yaml":
    "description: Units.\nbinding: open\nsource: published\nstandard: { name: UCUM }\n",
  "models/Ward/model.yaml": "title: The Ward\ndescription: A ward.\n",
  "models/Ward/events/Ask.yaml": [
    "description: Who is there?",
    "method: pull",
    "response: Tell",
    "status: beta",
    "dataOnDemand: true",
    "sender: app",
    "related: [Tell]",
    "fields: { Sex: { values: Sex, format: date, reliability: possible, description: Sex. } }",
  ].join("\n"),
  "models/Ward/events/Tell.yaml":
    "description: Who is there.\nmethod: pull\nfields: { Size: { values: Unit, reliability: possible, description: Size. } }\n",
  "extensions/bed-side.yaml": [
    "description: Side of the bed.",
    "source: published",
    'allowedOn: { paths: ["Ward.*"] }',
    "fields:",
    "  Side: { required: sending, reliability: possible, description: Left or right. }",
    "  Where: { type: Object, reliability: possible, description: Where., fields: { Room: { reliability: possible, description: Room. } } }",
  ].join("\n"),
};

function emitted(catalog: Catalog): { readonly text: string; readonly root: JsonObject } {
  const files = catalogJson.emit({ catalog, version: "0", runtime: [] });
  expect(files.map(({ path }) => path)).toEqual(["schemas/catalog.json"]);
  const text = files[0]?.text ?? "";
  return { text, root: JSON.parse(text) as JsonObject };
}

function under(root: JsonObject, key: string): JsonObject {
  const value = root[key];
  return isJsonObject(value) ? value : {};
}

function* objectsIn(value: Json): Generator<JsonObject> {
  if (Array.isArray(value)) for (const item of value as readonly Json[]) yield* objectsIn(item);
  if (!isJsonObject(value)) return;
  yield value;
  for (const member of Object.values(value)) yield* objectsIn(member);
}

describe("catalog.json", () => {
  it("is what it was", async () => {
    const { text } = emitted(catalogOf(definitions));
    await expect(text).toMatchFileSnapshot("../fixtures/json-schema/catalog.json");
  });

  it("has schemas of extensions that are whole", () => {
    const { root } = emitted(catalogOf(definitions));
    const { schemas } = under(under(root, "extensions"), "bed-side");
    const valid = (direction: string, data: unknown): boolean => {
      const ajv = new Ajv2020({ keywords: [...ANNOTATIONS, "x-format"] });
      return ajv.compile(under(schemas as JsonObject, direction))(data);
    };
    expect(valid("receiving", { Where: { Room: null } })).toBe(true);
    expect(valid("receiving", { Where: { Room: 1 } })).toBe(false);
    expect(valid("sending", { Where: {} })).toBe(false);
    expect(valid("sending", { Side: "left", Where: {} })).toBe(true);
  });

  it("has all that the schemas of the definitions name, and is not large", () => {
    const catalog = realCatalog();
    const { text, root } = emitted(catalog);
    const schemas = new Map(
      jsonSchema
        .emit({ catalog, version: "0", runtime: [] })
        .map((file) => [file.path.replace("schemas/", ""), file.text]),
    );
    const named = new Set<string>();
    for (const schema of schemas.values()) {
      for (const object of objectsIn(JSON.parse(schema) as Json)) {
        const { "x-values": values, "x-format": format } = object;
        if (isJsonObject(values)) named.add(`valueSets ${JSON.stringify(values["name"])}`);
        if (format !== undefined) named.add(`formats ${JSON.stringify(format)}`);
      }
    }
    const has = (name: string): boolean => {
      const [group = "", key = ""] = name.split(" ");
      return Object.hasOwn(under(root, group), JSON.parse(key) as string);
    };
    expect([...named].filter((name) => !has(name))).toEqual([]);
    const paths = Object.values(under(root, "models")).flatMap((model) =>
      Object.values(under(model as JsonObject, "events")).flatMap((event) =>
        Object.values(under(event as JsonObject, "schemas")),
      ),
    );
    expect(new Set(paths)).toEqual(new Set(schemas.keys()));
    const size = Buffer.byteLength(text);
    console.log(`catalog.json: ${size} bytes, ${named.size} names of schemas found in it`);
    expect(size).toBeLessThan(250_000);
  });
});
