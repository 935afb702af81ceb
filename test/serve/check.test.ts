import { describe, expect, test } from "vitest";

import type { JsonObject } from "../../generator/base/json.ts";
import { ask, registryOf } from "./small-registry.ts";
import { ARRIVED, definitions } from "./small-tree.ts";

const CATALOG = { "catalog.yaml": 'description: Test definitions.\nscope: "@test"\n' };
const MODEL = { "models/Visits/model.yaml": "description: A data model.\n" };

function filesWith(arrived: string): Readonly<Record<string, string>> {
  return { ...CATALOG, ...MODEL, ...definitions(arrived) };
}

async function newest(role: "sending" | "draft-07"): Promise<JsonObject> {
  const manifest = (await ask("GET /v1/models/Visits/1.1.1/manifest.json")).json() as {
    files: readonly { role: string; event?: string; path: string }[];
  };
  const file = manifest.files.find((one) => one.role === role && one.event === "Visits.Arrived");
  return (await ask(`GET /${file?.path}`)).json() as JsonObject;
}

describe("a schema is compared", () => {
  test("with that of the newest edition", async () => {
    for (const role of ["sending", "draft-07"] as const)
      expect((await ask("POST /v1/check", { body: await newest(role) })).json()).toEqual({
        edition: "2024-03",
        bump: "none",
        wire: { sender: "ok", receiver: "ok" },
        source: { reading: "ok", constructing: "ok" },
        changes: [],
      });
  });

  test("with that of another one", async () => {
    const body = { edition: "2024-01", schema: await newest("draft-07") };
    expect((await ask("POST /v1/check", { body })).json()).toMatchObject({
      edition: "2024-01",
      bump: "minor",
      changes: [
        {
          rule: "field-added-optional",
          subject: "Reason",
          places: [{ event: "Visits.Arrived", path: "Reason" }],
        },
      ],
    });
  });

  test("and a break is proven", async () => {
    const schema = await newest("draft-07");
    const body = { ...schema, required: ["Meta", "ID", "Reason"] };
    const report = (await ask("POST /v1/check", { body })).json();
    expect(report).toMatchObject({
      bump: "major",
      wire: { sender: "break", receiver: "ok" },
      source: { reading: "ok", constructing: "break" },
    });
    const { changes } = report as unknown as {
      changes: readonly { rule: string; witnesses: readonly object[] }[];
    };
    expect(changes.find(({ rule }) => rule === "required-added")?.witnesses).toMatchObject([
      { breaks: "sender", event: "Visits.Arrived", issues: [{ code: "required", path: "Reason" }] },
    ]);
  });

  test("also if others made it", async () => {
    const schema = { type: "object", properties: { ID: { type: "string" } }, required: ["ID"] };
    const body = { event: "Visits.Arrived", schema };
    const report = (await ask("POST /v1/check", { body })).json();
    expect(report).toMatchObject({ wire: { sender: "ok", receiver: "break" } });
  });
});

describe("definitions are compared", () => {
  test("with those of an edition", async () => {
    const body = {
      files: filesWith(
        ARRIVED.replace("    required: true\n    description: Num", "    description: Num"),
      ),
    };
    const report = (await ask("POST /v1/check", { body })).json();
    expect(report).toMatchObject({ edition: "2024-03", bump: "major" });
    const { changes } = report as unknown as { changes: readonly object[] };
    expect(changes).toContainEqual(
      expect.objectContaining({
        rule: "required-removed",
        location: { file: "models/Visits/events/Arrived.yaml", line: 9, column: 3 },
      }),
    );
  });

  test("of data models that are there, or new", async () => {
    const left = definitions(ARRIVED)["models/Visits/events/Left.yaml"] ?? "";
    const files = {
      ...filesWith(ARRIVED.replace("Why the", "What made the")),
      "models/Beds/model.yaml": "description: Beds.\n",
      "models/Beds/events/Freed.yaml": left,
    };
    expect((await ask("POST /v1/check", { body: { files } })).json()).toMatchObject({
      bump: "minor",
      changes: [{ rule: "model-added", subject: "Beds" }],
    });
  });

  test("unless they have faults, which are told by place", async () => {
    const body = { files: filesWith(`${ARRIVED}    tpye: Number\n`) };
    const answer = await ask("POST /v1/check", { body });
    expect(answer.status).toBe(422);
    expect(answer.json()).toMatchObject({
      error_code: 42201,
      findings: [
        { code: "unknown-key", location: { file: "models/Visits/events/Arrived.yaml", line: 14 } },
      ],
    });
  });
});

describe("what cannot be compared", () => {
  test.for<readonly [number, object]>([
    [400, { edition: 1, schema: {} }],
    [400, { event: {}, schema: {} }],
    [400, { schema: "{}" }],
    [400, { schema: {}, files: {} }],
    [400, { files: [] }],
    [400, { schema: {} }],
    [404, { edition: "2020-01", schema: { title: "Visits.Arrived" } }],
    [404, { edition: "__proto__", schema: { title: "Visits.Arrived" } }],
    [404, { schema: { title: "Visits.None" } }],
    [404, { event: "../Visits.Arrived", schema: {} }],
    [422, { files: {} }],
    [422, { files: { "catalog.yaml": 1, "../x": "" } }],
    [422, { event: "Visits.Arrived", schema: { $ref: "http://127.0.0.1/x" } }],
  ])("is refused with %i: %j", async ([status, body]) => {
    const answer = await ask("POST /v1/check", { body: { ...body } });
    expect(answer.status).toBe(status);
    expect(answer.json()).toHaveProperty("message");
  });

  test("is refused if there is no time for it", async () => {
    const body = { title: "Visits.Arrived" };
    const asWhen = async (kind: "busy" | "too-large") =>
      await ask("POST /v1/check", {
        body,
        registry: { ...registryOf(), check: () => Promise.resolve({ kind }) },
      });
    expect(await asWhen("busy")).toMatchObject({ status: 503, headers: { "retry-after": "1" } });
    expect(await asWhen("too-large")).toMatchObject({ status: 422 });
  });
});
