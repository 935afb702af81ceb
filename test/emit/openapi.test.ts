import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../../generator/base/json.ts";
import type { Catalog } from "../../generator/catalog/catalog.ts";
import type { EventType } from "../../generator/catalog/event-type.ts";
import { asyncApi } from "../../generator/emit/asyncapi.ts";
import { markdownText } from "../../generator/emit/escape/markdown.ts";
import { eventSchema } from "../../generator/emit/json-schema/event-schema.ts";
import { openApi } from "../../generator/emit/openapi.ts";
import type { Direction } from "../../generator/runtime/index.ts";
import { ANNOTATIONS } from "../equivalence/support/ajv-oracle.ts";
import { catalogOf, realCatalog } from "../support/catalog-of.ts";
import { apiDefinitions } from "./support/api-definitions.ts";
import { clients, installClients, requireClient } from "./support/clients.ts";
import { hostileCatalog } from "./support/hostile-catalog.ts";
import { hostileTexts } from "./support/hostile-texts.ts";

const root = resolve(import.meta.dirname, "../..");
const catalog = realCatalog();
const text = textOf(catalog);
const document = JSON.parse(text) as OpenApi;
const events = [...catalog.events.values()];

interface Operation extends JsonObject {
  readonly operationId: string;
  readonly requestBody: JsonObject;
  readonly responses: JsonObject;
}

interface OpenApi extends JsonObject {
  readonly paths: Readonly<Record<string, { readonly post: Operation }>>;
  readonly webhooks: Readonly<Record<string, { readonly post: Operation }>>;
  readonly components: Readonly<
    Record<"schemas" | "securitySchemes", Readonly<Record<string, JsonObject>>>
  >;
}

function textOf(of: Catalog): string {
  const files = openApi.emit({ catalog: of, version: "0", runtime: [] });
  expect(files.map(({ path }) => path)).toEqual(["openapi.json"]);
  return files[0]?.text ?? "";
}

/** Names of the schemas that an operation takes and gives. */
function typesOf({ requestBody, responses }: Operation): readonly (string | undefined)[] {
  const named = (body: Json | undefined): string | undefined =>
    /"#\/components\/schemas\/([^"]+)"/.exec(JSON.stringify(body))?.[1];
  return [named(requestBody), named(responses["2XX"])];
}

/** The component of a message that goes one way. */
function componentOf(id: string, direction: Direction): string {
  const draft = `${id}Draft`;
  return direction === "sending" && Object.hasOwn(document.components.schemas, draft) ? draft : id;
}

describe("the OpenAPI document", () => {
  it("is not made where nobody says how messages are exchanged", () => {
    const texts = { ...apiDefinitions };
    texts["catalog.yaml"] = texts["catalog.yaml"]?.replace(/^exchange:.*\n/m, "") ?? "";
    const silent = catalogOf(texts);
    expect(silent.exchange).toBeUndefined();
    for (const emitter of [openApi, asyncApi])
      expect(emitter.emit({ catalog: silent, version: "0", runtime: [] })).toEqual([]);
  });

  it("has the version of the newest edition, if all is as that has it", () => {
    const of = catalogOf(apiDefinitions);
    const versions = [undefined, "2.3.0"].flatMap((umbrella) => {
      const none = (): undefined => undefined;
      const history = { editions: [], umbrella, version: none, since: none, eventSince: none };
      return [openApi, asyncApi].map(({ emit }) => {
        const [file] = emit({ catalog: of, version: "0", runtime: [], history });
        return /"version": "([^"]+)"/.exec(file?.text ?? "")?.[1];
      });
    });
    expect(versions).toEqual(["0.0.0", "0.0.0", "2.3.0", "2.3.0"]);
  });

  it("is what it was", async () => {
    await expect(textOf(catalogOf(apiDefinitions))).toMatchFileSnapshot(
      "../fixtures/api/openapi.json",
    );
  });

  it("types each event type that can be sent, and each that can be received", () => {
    const asking = events.filter(({ role }) => role !== "response");
    expect(asking).toHaveLength(90);
    expect(Object.keys(document.paths)).toHaveLength(1 + asking.length);
    expect(Object.keys(document.webhooks)).toHaveLength(1 + asking.length);
    for (const { id, model, name, response } of asking) {
      const sent = document.paths[`/endpoint/${model}/${name}`]?.post;
      const received = document.webhooks[id]?.post;
      if (sent === undefined || received === undefined) throw new Error(`${id} is missing`);
      const answer = response === undefined ? undefined : `${model}.${response}`;
      expect(sent["x-wire-path"]).toBe("/endpoint");
      expect(typesOf(sent)).toEqual([componentOf(id, "sending"), answer]);
      expect(typesOf(received)).toEqual([
        id,
        answer === undefined ? undefined : componentOf(answer, "sending"),
      ]);
    }
    const any = JSON.stringify(document.paths["/endpoint"]?.post.requestBody);
    for (const { id } of asking) expect(any).toContain(`/${componentOf(id, "sending")}"`);
  });

  it("names everything once, also where only letters count, and nothing by a number", () => {
    const operations = [...Object.values(document.paths), ...Object.values(document.webhooks)];
    const ids = operations.flatMap((item) => Object.values(item)).map((one) => one.operationId);
    for (const names of [ids, Object.keys(document.components.schemas)]) {
      const plain = names.map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, ""));
      expect(new Set(plain).size).toBe(names.length);
      expect(names.filter((name) => /\d$/.test(name))).toEqual([]);
    }
  });

  it("refers to what it has, and has nothing that is not referred to", () => {
    const referred = new Set(
      [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name = ""]) => name),
    );
    const components = Object.keys(document.components.schemas);
    expect([...referred].toSorted()).toEqual(components);
  });

  it("holds no text as markup", () => {
    for (const hostile of hostileTexts) {
      const { paths, components } = JSON.parse(textOf(hostileCatalog(hostile))) as OpenApi;
      expect(components.securitySchemes["legacyToken"]?.["description"]).toBe(
        markdownText(hostile),
      );
      expect(paths["/endpoint/Ward/Admit"]?.post["description"]).toBe(markdownText(hostile));
    }
  });
});

describe("the schemas of the OpenAPI document", () => {
  const formats = Object.fromEntries(
    ["date", "date-time", "uri", "uuid"].map((name) => [name, true] as const),
  );
  const ajv = new Ajv2020({ keywords: [...ANNOTATIONS, "x-format", "components"], formats });
  ajv.addSchema(
    { $id: "https://api.example.com/openapi.json", components: document.components },
    undefined,
    false,
    false,
  );

  function component(id: string, direction: Direction): ValidateFunction {
    return ajv.compile({
      $ref: `https://api.example.com/openapi.json#/components/schemas/${componentOf(id, direction)}`,
    });
  }

  function sampleOf(id: string, profile: string): JsonObject {
    const path = join(root, `generated/samples/${id}.${profile}.json`);
    return JSON.parse(readFileSync(path, "utf8")) as JsonObject;
  }

  it("take the samples of all event types, in both directions", () => {
    const refused = events.flatMap(({ id }) =>
      (["receiving", "sending"] as const).flatMap((direction) => {
        const validate = component(id, direction);
        return ["minimal", "typical", "full"]
          .filter((profile) => !validate(sampleOf(id, profile)))
          .map((profile) => ({ id, direction, profile, errors: validate.errors }));
      }),
    );
    expect(refused).toEqual([]);
    expect(events).toHaveLength(111);
  });

  it("judge messages with a fault just as the schemas of the event types do", () => {
    const chosen = events.filter(
      (_, at) => process.env["CANON_LONG"] !== undefined || at % 20 === 3,
    );
    const verdicts = { taken: 0, refused: 0 };
    for (const event of chosen) {
      for (const direction of ["receiving", "sending"] as const) {
        const validate = component(event.id, direction);
        const alone = standAlone(event, direction);
        for (const message of faulty(sampleOf(event.id, "full"))) {
          const valid = validate(message);
          if (valid !== alone(message))
            expect({ id: event.id, direction, message, valid }).toBe(null);
          verdicts[valid ? "taken" : "refused"] += 1;
        }
      }
    }
    console.log(`${chosen.length} event types, as ajv judges: ${JSON.stringify(verdicts)}`);
    expect(Math.min(verdicts.taken, verdicts.refused)).toBeGreaterThan(100);
  });

  function standAlone(event: EventType, direction: Direction): ValidateFunction {
    const options = { direction, draft: "2020-12", annotations: false } as const;
    return new Ajv2020().compile(eventSchema(catalog, event, options));
  }

  /** The message with one fault each: at every place, something else. */
  function* faulty(message: JsonObject): Generator<Json> {
    const faults = [undefined, null, "no such code", 2 ** 60, {}, []] as const;
    let count = 0;
    function* at(value: Json, put: (value: Json | undefined) => Json): Generator<Json> {
      yield put(faults[(count += 1) % faults.length]);
      if (Array.isArray(value)) {
        for (const [place, item] of (value as readonly Json[]).entries())
          yield* at(item, (other) =>
            put(value.map((old, i) => (i === place ? (other ?? null) : old))),
          );
      } else if (typeof value === "object" && value !== null) {
        for (const [key, member] of Object.entries(value))
          yield* at(member, (other) => {
            const { [key]: _, ...rest } = value as JsonObject;
            return put(other === undefined ? rest : { ...rest, [key]: other });
          });
      }
    }
    yield* at(message, (value) => value ?? null);
  }
});

describe("what others make of the OpenAPI document", () => {
  const folder = mkdtempSync(join(tmpdir(), "canon-clients-"));
  const file = join(folder, "openapi.json");
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeAll(() => {
    installClients();
    writeFileSync(file, text);
    symlinkSync(join(clients, "node_modules"), join(folder, "node_modules"));
    cpSync(join(root, "test/fixtures/clients"), folder, { recursive: true });
  });

  it("is valid by the schema of OpenAPI 3.1", async () => {
    const { Validator } = (await import(
      pathToFileURL(requireClient.resolve("@seriousme/openapi-schema-validator")).href
    )) as { Validator: new () => { validate(document: object): Promise<object>; version: string } };
    const validator = new Validator();
    expect(await validator.validate(document)).toMatchObject({ valid: true });
    expect(validator.version).toBe("3.1");
  });

  it("has nothing that a linter minds, but for what is not known", async () => {
    const { lint, createConfig } = requireClient("@redocly/openapi-core") as {
      createConfig(config: object): Promise<object>;
      lint(options: object): Promise<readonly { readonly ruleId: string }[]>;
    };
    const config = await createConfig({ extends: ["recommended"] });
    const problems = await lint({ ref: file, config });
    // Neither a license of the API nor its status codes are published.
    expect([...new Set(problems.map(({ ruleId }) => ruleId))].toSorted()).toEqual([
      "info-license",
      "operation-4xx-response",
    ]);
  });

  it("makes clients that compile, and that type what is asked and answered", async () => {
    const run = promisify(execFile);
    const bin = join(clients, "node_modules/.bin");
    const node = (name: string, ...args: readonly string[]) =>
      run(process.execPath, [join(bin, name), ...args], { cwd: folder });
    await Promise.all([
      node("openapi-typescript", file, "--output", "openapi-typescript.ts"),
      node("openapi-ts", "--file", "hey-api.config.mjs"),
    ]);
    const compiled = await node("tsc", "--project", ".").catch((error: unknown) => error);
    expect((compiled as { readonly stdout: string }).stdout).toBe("");
    for (const client of ["use-openapi-fetch.js", "use-hey-api.js"]) {
      const { stdout } = await run(process.execPath, [join(folder, "out", client)]);
      expect(JSON.parse(stdout)).toEqual({
        method: "POST",
        path: "/endpoint",
        authorization: "Bearer token",
        body: "PatientSearch.Query",
        name: "Timothy",
      });
    }
  }, 180_000);
});
