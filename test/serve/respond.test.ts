import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { routes } from "../../generator/registry/http/routes.ts";
import { REPOSITORY } from "../support/run-cli.ts";
import { ask, FILES, registryOf } from "./small-registry.ts";

const BLOB = [...FILES.keys()].find((path) => path.includes("/blobs/")) ?? "";

describe("the tree", () => {
  test("is served as it is", async () => {
    for (const [path, bytes] of FILES) {
      const { status, headers, text } = await ask(`GET /${path}`);
      expect({ path, status }).toEqual({ path, status: 200 });
      expect(text).toBe(Buffer.from(bytes).toString("utf8"));
      expect(headers["content-type"]).toBe("application/json; charset=utf-8");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["content-length"]).toBe(String(bytes.length));
    }
  });

  test("says what may be kept for good", async () => {
    const lives = async (path: string) => (await ask(`GET /${path}`)).headers["cache-control"];
    expect(await lives(BLOB)).toBe("public, max-age=31536000, immutable");
    expect(await lives("v1/models/Visits/1.0.0/manifest.json")).toContain("immutable");
    expect(await lives("v1/latest.json")).toBe("public, max-age=60");
    expect(await lives("subjects")).toBe("no-cache");
  });

  test("is not sent to who has it", async () => {
    const { headers } = await ask("GET /v1/index.json");
    const etag = headers["etag"] ?? "";
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
    for (const ifNoneMatch of [etag, `"a", ${etag}`, `W/${etag}`, "*"]) {
      const kept = await ask("GET /v1/index.json", { ifNoneMatch });
      expect([ifNoneMatch, kept.status, kept.text, kept.headers["etag"]]).toEqual([
        ifNoneMatch,
        304,
        "",
        etag,
      ]);
      expect(kept.headers).not.toHaveProperty("content-length");
    }
    expect((await ask("GET /v1/index.json", { ifNoneMatch: '"a"' })).status).toBe(200);
    expect((await ask("GET /subjects/None/versions", { ifNoneMatch: "*" })).status).toBe(404);
  });

  test("has heads without bodies", async () => {
    const whole = await ask("GET /v1/index.json");
    expect(await ask("HEAD /v1/index.json")).toMatchObject({
      status: 200,
      headers: whole.headers,
      text: "",
    });
  });

  test.for([
    "/v1/../../etc/passwd",
    "/v1/%2e%2e/%2e%2e/etc/passwd",
    "/v1/..%2f..%2fetc%2fpasswd",
    "/v1/%252e%252e/etc/passwd",
    "/v1/index.json%00",
    "/v1/index.json%00.json",
    "/v1\\index.json",
    "/v1/..%5c..%5cetc",
    "/v1//index.json",
    "/v1/./index.json",
    "/v1/index.json/",
    "/v1/.git/config",
    "/v1/%",
    "/v1/%ff",
    `/v1/${"a".repeat(300)}`,
    `/v1${"/a".repeat(5000)}`,
    "/V1/index.json",
    "//v1/index.json",
    "v1/index.json",
    "file:///etc/passwd",
    "/v1/index.json#x",
    "/v1/models/Visits",
    "/",
    "",
  ])("has nothing at %j", async (target) => {
    const asked: string[] = [];
    const tree = {
      read: (path: string) => {
        asked.push(path);
        return registryOf().tree.read(path);
      },
    };
    const { status, text } = await ask(`GET ${target}`, { registry: { ...registryOf(), tree } });
    expect(status).toBe(404);
    expect(JSON.parse(text)).toMatchObject({ error_code: 404 });
    for (const path of asked) expect(path).toMatch(/^v1(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/);
  });

  test("is found through a proxy that names the whole address", async () => {
    expect((await ask("GET http://registry.test/v1/index.json?a=b")).status).toBe(200);
  });

  test("is needed", async () => {
    const registry = registryOf(new Map());
    expect((await ask("GET /healthz", { registry })).status).toBe(503);
    expect((await ask("GET /subjects", { registry })).json()).toEqual({
      error_code: 500,
      message: 'The tree has no readable "v1/ids.json".',
    });
    const broken = registryOf(new Map([["v1/ids.json", Buffer.from("{")]]));
    expect((await ask("GET /subjects", { registry: broken })).status).toBe(500);
  });

  test("is in order", async () => {
    expect((await ask("GET /healthz")).json()).toEqual({ status: "ok", edition: "2024-03" });
  });
});

describe("methods", () => {
  test("are told", async () => {
    expect((await ask("OPTIONS *")).headers["allow"]).toBe("GET, HEAD, POST, OPTIONS");
    expect(await ask("OPTIONS /v1/index.json")).toMatchObject({
      status: 204,
      headers: { allow: "GET, HEAD, OPTIONS" },
      text: "",
    });
    expect((await ask("OPTIONS /v1/check")).headers["allow"]).toBe("GET, HEAD, POST, OPTIONS");
  });

  test.for([
    ["PUT /config/Visits.Arrived", "GET, HEAD, OPTIONS"],
    ["DELETE /subjects/Visits.Arrived", "POST, OPTIONS"],
    ["POST /v1/index.json", "GET, HEAD, OPTIONS"],
    ["GET /subjects/Visits.Arrived", "POST, OPTIONS"],
    ["PATCH /v1/../x", "OPTIONS"],
    ["TRACE /healthz", "GET, HEAD, OPTIONS"],
  ] as const)("%s is refused", async ([line, allow]) => {
    const { status, headers, text } = await ask(line);
    expect([status, headers["allow"]]).toEqual([405, allow]);
    expect(text).toContain("canon release");
  });

  test("are all in the README", () => {
    const readme = readFileSync(join(REPOSITORY, "README.md"), "utf8");
    const missing = routes.filter(({ method, path }) => !readme.includes(`\`${method} ${path}\``));
    expect(missing.map(({ path }) => path)).toEqual([]);
  });
});
