import { readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../generator/run/http-server.ts";
import { isOwnName } from "../../generator/run/site/own-name.ts";
import { serveSite } from "../../generator/run/site/serve-site.ts";
import { smallProject } from "../support/run-cli.ts";

const stopped = new AbortController();
const faults: Error[] = [];
let definitions: string;
let served: Served;

beforeAll(async () => {
  definitions = join(smallProject(), "definitions");
  served = await serveSite({
    definitions,
    host: "127.0.0.1",
    port: 0,
    signal: stopped.signal,
    onRead: ({ diagnostics }) =>
      diagnostics
        .filter(({ severity }) => severity === "error")
        .map(({ message }) => message)
        .join("\n"),
    onFault: (fault) => faults.push(fault),
  });
});

afterAll(async () => {
  stopped.abort();
  await served.stop();
  expect(faults).toEqual([]);
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

/** Asks with a path and headers as they are, which `fetch` would tidy up. */
async function ask(
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<Answer> {
  const { hostname, port } = new URL(served.url);
  return await new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on("error", reject)
      .end();
  });
}

const EVENT = "/unreleased/models/library/lent/";

describe("canon site serve", () => {
  it("makes pages when they are asked for, with the policy that they live by", async () => {
    const { status, headers, body } = await ask(EVENT);
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(headers["cache-control"]).toBe("no-cache");
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(body.toString()).toContain('<script type="module" src="/_reload.js"></script></head>');
    expect((await ask(`${EVENT}index.md`)).headers["content-type"]).toContain("text/markdown");
    expect(JSON.parse((await ask(`${EVENT}index.json`)).body.toString())).toMatchObject({
      kind: "event",
    });
    expect((await ask("/_reload.js")).headers["content-type"]).toContain("text/javascript");
  });

  it("packs what is long, and sends again only what has changed", async () => {
    const plain = await ask(EVENT);
    const brotli = await ask(EVENT, { "accept-encoding": "gzip, br" });
    const gzip = await ask(EVENT, { "accept-encoding": "gzip, br;q=0" });
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    const etag = String(plain.headers["etag"]);
    const again = await ask(EVENT, { "if-none-match": etag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const head = await ask(EVENT, {}, "HEAD");
    expect([head.status, head.headers["content-length"], head.body.length]).toEqual([
      200,
      String(plain.body.length),
      0,
    ]);
  });

  it("adds the slash, and says what is not there", async () => {
    const moved = await ask(`${EVENT.slice(0, -1)}?q=a`);
    expect([moved.status, moved.headers["location"]]).toEqual([308, `${EVENT}?q=a`]);
    for (const path of ["/nothing/", "/../package.json", "/..%2f..%2fetc/passwd", "//a/"])
      expect((await ask(path)).status, path).toBe(404);
    expect((await ask("/%ff")).status).toBe(400);
    const posted = await ask(EVENT, {}, "POST");
    expect([posted.status, posted.headers["allow"]]).toEqual([405, "GET, HEAD"]);
  });

  it("answers to its own name only", async () => {
    expect((await ask(EVENT, { host: "evil.example" })).status).toBe(403);
    expect((await ask("/_reload", { host: "evil.example:80" })).status).toBe(403);
    const names = [
      "localhost:1",
      "127.0.0.1:8080",
      "[::1]:1",
      "192.168.0.7",
      "mine.example",
      "evil.example",
      "",
    ];
    expect(names.map((name) => isOwnName(name, "mine.example"))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it("tells open pages of changes, and keeps the last good ones", async () => {
    const { hostname, port } = new URL(served.url);
    const events: { readonly problems: string; readonly version: string }[] = [];
    const stream = request({ hostname, port, path: "/_reload" }, (response) => {
      response.on("data", (chunk: Buffer) => {
        events.push(JSON.parse(chunk.toString().replace(/^data: /, "")));
      });
    });
    stream.end();
    await expect.poll(() => events.length).toBe(1);
    const file = join(definitions, "models/Library/events/Lent.yaml");
    const before = readFileSync(file, "utf8");
    writeFileSync(file, before.replace(/^description: .*$/m, "description: A book went out."));
    await expect.poll(() => events.length, { timeout: 20_000 }).toBe(2);
    expect(events[1]?.version).not.toBe(events[0]?.version);
    expect((await ask(EVENT)).body.toString()).toContain("A book went out.");
    writeFileSync(file, "nothing: 1\n");
    await expect.poll(() => events.length, { timeout: 20_000 }).toBe(3);
    expect(events.map(({ problems }) => problems === "")).toEqual([true, true, false]);
    expect((await ask(EVENT)).body.toString()).toContain("A book went out.");
    writeFileSync(file, before);
    await expect.poll(() => events.at(-1)?.problems, { timeout: 20_000 }).toBe("");
    stream.destroy();
  });
});
