import { describe, expect, test } from "vitest";

import type { Json, JsonObject } from "../../generator/base/json.ts";
import { CONFLUENT_TYPE } from "../../generator/registry/http/response.ts";
import { ask } from "./small-registry.ts";

const ARRIVED = "/subjects/Visits.Arrived";

/** The schema of a version, as clients hold it. */
async function schemaText(version: string): Promise<string> {
  const answer = (await ask(`GET ${ARRIVED}/versions/${version}`)).json();
  return (answer as { readonly schema: string }).schema;
}

/** The newest schema with another field. */
async function withField(name: string, isRequired: boolean): Promise<string> {
  const schema = JSON.parse(await schemaText("latest")) as JsonObject;
  const properties = { ...(schema["properties"] as JsonObject), [name]: { type: "string" } };
  const required = [...(schema["required"] as string[]), ...(isRequired ? [name] : [])];
  return JSON.stringify({ ...schema, properties, required });
}

describe("subjects", () => {
  test("are the event types", async () => {
    const { headers, json } = await ask("GET /subjects");
    expect(json()).toEqual(["Visits.Arrived", "Visits.Left"]);
    expect(headers["content-type"]).toBe(CONFLUENT_TYPE);
    expect((await ask("GET /subjects?subjectPrefix=Visits.L")).json()).toEqual(["Visits.Left"]);
    expect((await ask("GET /schemas/types")).json()).toEqual(["JSON"]);
  });

  test("have a version for each of their schemas", async () => {
    expect((await ask(`GET ${ARRIVED}/versions`)).json()).toEqual([1, 2, 3]);
    expect((await ask("GET /subjects/Visits.Left/versions")).json()).toEqual([1]);
    for (const [asked, version] of [
      ["1", 1],
      ["latest", 3],
      ["-1", 3],
    ])
      expect((await ask(`GET ${ARRIVED}/versions/${asked}`)).json()).toMatchObject({
        subject: "Visits.Arrived",
        version,
        schemaType: "JSON",
      });
    const alone = (await ask(`GET ${ARRIVED}/versions/2/schema`)).text;
    expect(alone).toBe(await schemaText("2"));
    expect(JSON.parse(alone)).toMatchObject({ $schema: "http://json-schema.org/draft-07/schema#" });
  });

  test("are called as serializers call them, too", async () => {
    const answer = (await ask(`GET ${ARRIVED}-value/versions/1`)).json();
    expect(answer).toMatchObject({ subject: "Visits.Arrived-value", version: 1 });
  });

  test("are found by edition", async () => {
    const found = await ask(`GET ${ARRIVED}/metadata?key=edition&value=2024-02`);
    expect(found.json()).toMatchObject({ version: 2 });
    expect((await ask(`GET ${ARRIVED}/metadata?key=edition&value=2020-01`)).status).toBe(404);
    expect((await ask(`GET ${ARRIVED}/metadata`)).status).toBe(404);
  });

  test.for([
    ["GET /subjects/None/versions", 404, 40401],
    ["GET /subjects/__proto__/versions", 404, 40401],
    [`GET ${ARRIVED}/versions/4`, 404, 40402],
    [`GET ${ARRIVED}/versions/0`, 422, 42202],
    [`GET ${ARRIVED}/versions/newest`, 422, 42202],
    ["GET /schemas/ids/99", 404, 40403],
    ["GET /schemas/ids/one", 404, 40403],
    ["GET /schemas/ids/99/schema", 404, 40403],
    ["GET /schemas/ids/99/versions", 404, 40403],
    ["GET /associations/resources/-/topic?resourceType=topic", 404, 404],
  ] as const)("%s is answered with %i and %i", async ([line, status, code]) => {
    const answer = await ask(line);
    expect(answer.status).toBe(status);
    expect(answer.json()).toMatchObject({ error_code: code });
  });
});

test("schemas have ids", async () => {
  const first = (await ask(`GET ${ARRIVED}/versions/1`)).json() as { id: number; schema: string };
  const byId = await ask(`GET /schemas/ids/${first.id}?subject=Visits.Arrived`);
  expect(byId.json()).toEqual({ schemaType: "JSON", schema: first.schema });
  expect((await ask(`GET /schemas/ids/${first.id}/schema`)).text).toBe(first.schema);
  expect((await ask(`GET /schemas/ids/${first.id}/versions`)).json()).toEqual([
    { subject: "Visits.Arrived", version: 1 },
  ]);
});

describe("a schema that a client holds", () => {
  test("is looked up, however it is laid out", async () => {
    const schema = JSON.parse(await schemaText("2")) as JsonObject;
    const turned = Object.fromEntries(Object.entries(schema).toReversed());
    const body = { schemaType: "JSON", schema: JSON.stringify(turned, null, 2) };
    const found = (await ask(`POST ${ARRIVED}?normalize=false&deleted=false`, { body })).json();
    expect(found).toMatchObject({ subject: "Visits.Arrived", version: 2 });
    const { id } = found as { id: number };
    const registered = await ask(`POST ${ARRIVED}/versions`, { body });
    expect(registered.json()).toEqual({ id, version: 2 });
  });

  test("is not registered", async () => {
    const body = { schemaType: "JSON", schema: await withField("New", false) };
    expect((await ask(`POST ${ARRIVED}`, { body })).json()).toMatchObject({ error_code: 40403 });
    const refused = await ask(`POST ${ARRIVED}/versions`, { body });
    expect(refused.status).toBe(422);
    expect(refused.json()).toMatchObject({ error_code: 42205 });
    expect(refused.text).toContain("canon release");
    expect((await ask("POST /subjects/New/versions", { body })).status).toBe(404);
  });

  test.for<readonly [string, Json]>([
    ["no JSON", "{"],
    ["no object", "[]"],
    ["not UTF-8", "\xFF"],
    ["of another kind", { schemaType: "AVRO", schema: "{}" }],
    ["with references", { schema: "{}", references: [{ name: "a" }] }],
    ["without a schema", {}],
    ["with a schema that is no text", { schema: {} }],
    ["with a schema that is no object", { schema: "[1]" }],
    ["very deep", { schema: "[".repeat(100_000) }],
    ["very deep itself", `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`],
  ])("is refused if it is %s", async ([, body]) => {
    const bytes = typeof body === "string" ? Buffer.from(body, "latin1") : (body as JsonObject);
    for (const path of [ARRIVED, `${ARRIVED}/versions`, `/compatibility${ARRIVED}/versions/1`]) {
      const answer = await ask(`POST ${path}`, { body: bytes });
      expect([path, answer.status]).toEqual([path, 422]);
      expect(answer.json()).toMatchObject({ error_code: 42201 });
    }
  });
});

describe("compatibility", () => {
  const compatible = async (versions: string, schema: string) =>
    (await ask(`POST /compatibility${ARRIVED}/versions${versions}`, { body: { schema } })).json();

  test("is that of messages, both ways", async () => {
    const first = await schemaText("1");
    expect(await compatible("/latest", first)).toEqual({ is_compatible: true });
    expect(await compatible("/1", await withField("New", false))).toEqual({ is_compatible: true });
    expect(await compatible("/1", await withField("New", true))).toEqual({ is_compatible: false });
    expect(await compatible("", await withField("New", true))).toEqual({ is_compatible: false });
  });

  test("says why not", async () => {
    const schema = await withField("New", true);
    expect(await compatible("/2?verbose=true", schema)).toEqual({
      is_compatible: false,
      messages: [
        '"New" (field-added-required), against version 2: messages of old senders are refused.',
      ],
    });
    expect(await compatible("?verbose=true", await schemaText("1"))).toEqual({
      is_compatible: true,
      messages: [],
    });
  });

  test("needs a schema of the event type that we can hold", async () => {
    const refused = await ask(`POST /compatibility${ARRIVED}/versions/1`, {
      body: { schema: '{"type":"object","properties":{"A":{"not":{}}}}' },
    });
    expect(refused.json()).toMatchObject({ error_code: 42201 });
    const left = await ask("GET /subjects/Visits.Left/versions/1/schema");
    const other = await ask(`POST /compatibility${ARRIVED}/versions/1`, {
      body: { schema: left.text },
    });
    expect(other.json()).toEqual({
      error_code: 42201,
      message: 'The schema describes "Visits.Left", not "Visits.Arrived".',
    });
  });

  test("is the same for all", async () => {
    for (const path of ["/config", "/config/Visits.Arrived", "/config/New?defaultToGlobal=true"])
      expect((await ask(`GET ${path}`)).json()).toEqual({ compatibilityLevel: "FULL_TRANSITIVE" });
    for (const path of ["/mode", "/mode/Visits.Arrived"])
      expect((await ask(`GET ${path}`)).json()).toEqual({ mode: "READONLY" });
  });
});
