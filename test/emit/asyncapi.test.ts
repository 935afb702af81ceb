import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isJsonObject, type Json, type JsonObject } from "../../generator/base/json.ts";
import type { Catalog } from "../../generator/catalog/catalog.ts";
import { subset } from "../../generator/catalog/subset.ts";
import { asyncApi } from "../../generator/emit/asyncapi.ts";
import { openApi } from "../../generator/emit/openapi.ts";
import { catalogOf, realCatalog } from "../support/catalog-of.ts";
import { apiDefinitions } from "./support/api-definitions.ts";
import { installClients, requireClient } from "./support/clients.ts";

const catalog = realCatalog();
const document = JSON.parse(textOf(catalog)) as AsyncApi;
const events = [...catalog.events.values()];

interface Channel extends JsonObject {
  readonly address: string | null;
  readonly messages: Readonly<Record<string, { readonly payload: JsonObject }>>;
}

interface AsyncApi extends JsonObject {
  readonly channels: Readonly<Record<string, Channel>>;
  readonly operations: Readonly<Record<string, JsonObject>>;
}

function textOf(of: Catalog): string {
  const files = asyncApi.emit({ catalog: of, version: "0", runtime: [] });
  expect(files.map(({ path }) => path)).toEqual(["asyncapi.json"]);
  return files[0]?.text ?? "";
}

function at(root: Json, pointer: string): Json | undefined {
  return pointer
    .split("/")
    .slice(1)
    .reduce<Json | undefined>((value, key) => (isJsonObject(value) ? value[key] : undefined), root);
}

describe("the AsyncAPI document", () => {
  it("is what it was", async () => {
    await expect(textOf(catalogOf(apiDefinitions))).toMatchFileSnapshot(
      "../fixtures/api/asyncapi.json",
    );
  });

  it("has a channel with one message for each event type and way", () => {
    for (const { id, role } of events) {
      const [there, back] = [document.channels[`toApi.${id}`], document.channels[`toYou.${id}`]];
      expect([there, back].map((channel) => Object.keys(channel?.messages ?? {}))).toEqual([
        [id],
        [id],
      ]);
      expect(there?.address).toBe(role === "response" ? null : "/endpoint");
      expect(back?.messages[id]?.payload["$ref"]).toBe(`./openapi.json#/components/schemas/${id}`);
    }
    expect(Object.keys(document.channels)).toHaveLength(2 * events.length + 2);
  });

  it("has two operations for what is not an answer, with the channels of what answers", () => {
    const asking = events.filter(({ role }) => role !== "response");
    expect(Object.keys(document.operations)).toHaveLength(2 * asking.length + 1);
    for (const { id, model, name, response } of asking) {
      const answer = (way: string) =>
        response === undefined
          ? undefined
          : { channel: { $ref: `#/channels/${way}.${model}.${response}` } };
      const sent = document.operations[`send${model}${name}`];
      const received = document.operations[`receive${model}${name}`];
      expect([sent?.["channel"], sent?.["reply"]]).toEqual([
        { $ref: `#/channels/toApi.${id}` },
        answer("toYou"),
      ]);
      expect([received?.["channel"], received?.["reply"]]).toEqual([
        { $ref: `#/channels/toYou.${id}` },
        answer("toApi"),
      ]);
    }
  });

  it("refers to what is there, in itself and in the OpenAPI document", () => {
    const [file] = openApi.emit({ catalog, version: "0", runtime: [] });
    const beside = JSON.parse(file?.text ?? "") as Json;
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^#]*)#([^"]+)"/g)];
    const lost = references.filter(([, where, pointer = ""]) => {
      const root = where === "" ? document : where === "./openapi.json" ? beside : undefined;
      return root === undefined || at(root, pointer) === undefined;
    });
    expect(lost.map(([reference]) => reference)).toEqual([]);
    expect(references.length).toBeGreaterThan(600);
  });
});

describe("what others make of the AsyncAPI document", () => {
  const folder = mkdtempSync(join(tmpdir(), "canon-asyncapi-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeAll(installClients);

  it("is valid by the schema of AsyncAPI 3.0", () => {
    const schema = requireClient("@asyncapi/specs/schemas/3.0.0.json") as object;
    const validate = new Ajv({
      meta: false,
      validateSchema: false,
      strict: false,
      validateFormats: false,
    }).compile(schema);
    validate(document);
    expect(validate.errors).toBe(null);
    validate({ ...document, operations: { wrong: { action: "push" } } });
    expect(validate.errors).not.toBe(null);
  });

  // The parser copies each schema to each place that refers to it, which takes long for all of them.
  it("is read by the parser of AsyncAPI, without a complaint", async () => {
    const { Parser, fromFile } = requireClient("@asyncapi/parser") as AsyncApiParser;
    const models = process.env["CANON_LONG"] === undefined ? ["PatientSearch", "SSO"] : undefined;
    for (const part of models?.map((model) => subset(catalog, model)) ?? [catalog]) {
      for (const { emit } of [openApi, asyncApi]) {
        for (const { path, text } of emit({ catalog: part, version: "0", runtime: [] }))
          writeFileSync(join(folder, path), text);
      }
      const file = join(folder, "asyncapi.json");
      const { document: read, diagnostics } = await fromFile(new Parser(), file).parse();
      // There is a newer version of the format; that is all.
      expect(diagnostics.filter(({ code }) => code !== "asyncapi-latest-version")).toEqual([]);
      const asking = [...part.events.values()].filter(({ role }) => role !== "response");
      expect(read?.operations().length).toBe(2 * asking.length + 1);
    }
  }, 600_000);
});

interface AsyncApiParser {
  readonly Parser: new () => object;
  fromFile(
    parser: object,
    file: string,
  ): {
    parse(): Promise<{
      readonly document?: { operations(): { readonly length: number } };
      readonly diagnostics: readonly { readonly code: string; readonly message: string }[];
    }>;
  };
}
