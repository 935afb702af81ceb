import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Served } from "../../generator/run/http-server.ts";
import { serve } from "../../generator/run/serve.ts";
import { SERVE_LIMITS } from "../../generator/run/serve-limits.ts";
import { rawConnection, sendRaw } from "./raw-request.ts";
import { FILES } from "./small-registry.ts";
import { treeFolder } from "./tree-folder.ts";

const tree = treeFolder(FILES);
const limits = { ...SERVE_LIMITS, body: 2000, request: 700, head: 700, idle: 300, stop: 2000 };
const faults: Error[] = [];
let served: Served;

async function start(): Promise<Served> {
  const onFault = (fault: Error) => void faults.push(fault);
  return await serve({ tree, host: "127.0.0.1", port: 0, limits, onFault });
}

beforeAll(async () => {
  served = await start();
});

afterAll(async () => {
  await served.stop();
  expect(faults).toEqual([]);
});

/** First line and error of an answer. */
function said(answer: string): readonly [string | undefined, unknown] {
  const body = answer.slice(answer.indexOf("\r\n\r\n") + 4);
  return [/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1], body === "" ? "" : JSON.parse(body)];
}

const refused = (status: number) => [
  String(status),
  expect.objectContaining({ error_code: status }),
];

describe("over HTTP", () => {
  test("answers come whole, and once", async () => {
    const address = `${served.url}/v1/index.json`;
    const whole = await fetch(address);
    expect(await whole.text()).toBe(Buffer.from(FILES.get("v1/index.json") ?? "").toString());
    const etag = whole.headers.get("etag") ?? "";
    const kept = await fetch(address, { headers: { "if-none-match": etag } });
    expect([kept.status, await kept.text()]).toEqual([304, ""]);
    const head = await fetch(address, { method: "HEAD" });
    expect(head.headers.get("content-length")).toBe(whole.headers.get("content-length"));
    expect((await fetch(`${served.url}/subjects`, { method: "DELETE" })).status).toBe(405);
    expect((await fetch(`${served.url}/v1/check`, { method: "POST", body: "{" })).status).toBe(400);
  });

  test("a body has an end", async () => {
    const long = "x".repeat(limits.body + 1);
    const post = "POST /v1/check HTTP/1.1\r\nhost: x\r\n";
    const length = `content-length: ${long.length}\r\n`;
    expect(said(await sendRaw(served.url, `${post}${length}\r\n${long}`))).toEqual(refused(413));
    const chunk = `${long.length.toString(16)}\r\n${long}\r\n`;
    const chunked = `${post}transfer-encoding: chunked\r\n\r\n${chunk}`;
    expect(said(await sendRaw(served.url, chunked))).toEqual(refused(413));
    // Nothing of it is sent before the server agrees.
    const asked = await sendRaw(served.url, `${post}${length}expect: 100-continue\r\n\r\n`);
    expect(said(asked)).toEqual(refused(413));
  });

  test("a client may ask before it sends", async () => {
    const { send, answer } = rawConnection(served.url);
    send("POST /v1/check HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\nexpect: 100-continue\r\n\r\n");
    await setTimeout(50);
    send("{");
    expect(await answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 400 /);
  });

  test.for<readonly [string, string, number]>([
    ["no HTTP", "hello\r\n\r\n", 400],
    ["TLS", "\x16\x03\x01\x02\x00\x01\x00", 400],
    ["an unknown method", "FETCH / HTTP/1.1\r\nhost: x\r\n\r\n", 400],
    ["a NUL in the address", "GET /v1/\0 HTTP/1.1\r\nhost: x\r\n\r\n", 400],
    ["no host", "GET /healthz HTTP/1.1\r\n\r\n", 400],
    ["a long head", `GET / HTTP/1.1\r\nhost: x\r\na: ${"b".repeat(20_000)}\r\n\r\n`, 431],
    ["a long address", `GET /v1/${"a/".repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`, 431],
    ["a bad length", "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n", 400],
    [
      "two lengths",
      "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n",
      400,
    ],
  ])("%s is refused", async ([, text, status]) => {
    expect((await sendRaw(served.url, text)).slice(0, 13)).toBe(`HTTP/1.1 ${status} `);
  });

  test.for([
    "/v1/../../../../../../etc/passwd",
    "/v1/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
    "/v1/index.json%00",
    "http://other.test/../../../etc/passwd",
    "/v1/link.json",
    "/v1/linked/passwd",
    "/v1",
  ])("nothing is at %s", async (target) => {
    if (target.startsWith("/v1/link.")) symlinkSync("/etc/passwd", join(tree, "v1/link.json"));
    if (target.startsWith("/v1/linked")) symlinkSync("/etc", join(tree, "v1/linked"));
    const text = `GET ${target} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`;
    expect(said(await sendRaw(served.url, text))).toEqual(refused(404));
  });

  test("who is slow is not waited for", async () => {
    const head = sendRaw(served.url, "GET / HTTP/1.1\r\nhost:");
    const body = sendRaw(
      served.url,
      "POST /v1/check HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{",
    );
    const others = await fetch(`${served.url}/healthz`);
    expect(others.status).toBe(200);
    expect(said(await head)).toEqual(refused(408));
    expect(said(await body)).toEqual(refused(408));
  });

  test("who goes is not missed", async () => {
    for (let count = 0; count < 20; count += 1) {
      const { socket, send, answer } = rawConnection(served.url);
      send("POST /v1/check HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{");
      await setTimeout(2);
      if (count % 2 === 0) socket.resetAndDestroy();
      else socket.destroy();
      await answer;
    }
    expect((await fetch(`${served.url}/healthz`)).status).toBe(200);
  });

  test("a tree that grows is seen", async () => {
    const text = Buffer.from(FILES.get("v1/latest.json") ?? "").toString();
    const edition = async () =>
      ((await (await fetch(`${served.url}/healthz`)).json()) as { edition: string }).edition;
    expect(await edition()).toBe("2024-03");
    writeFileSync(join(tree, "v1/latest.json"), text.replace('"2024-03"', '"2024-04"'));
    await expect.poll(edition, { timeout: 5000 }).toBe("2024-04");
  });
});

test("who stops finishes what was asked", async () => {
  const stopping = await start();
  const { socket, send, answer } = rawConnection(stopping.url);
  const idle = rawConnection(stopping.url);
  send("POST /v1/check HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\n{");
  await setTimeout(50);
  const stopped = stopping.stop();
  await expect(fetch(`${stopping.url}/healthz`)).rejects.toThrow();
  send("[");
  expect(await answer).toMatch(/^HTTP\/1\.1 400 .*connection: close/is);
  const started = performance.now();
  await stopped;
  expect(performance.now() - started).toBeLessThan(limits.stop / 2);
  expect(await idle.answer).toBe("");
  expect(socket.destroyed).toBe(true);
});

test("who stops does not wait for ever", async () => {
  const stopping = await serve({
    tree,
    host: "127.0.0.1",
    port: 0,
    limits: { ...limits, request: 60_000, head: 60_000, stop: 200 },
    onFault: (fault) => void faults.push(fault),
  });
  const { send, answer } = rawConnection(stopping.url);
  send("POST /v1/check HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\n{");
  await setTimeout(50);
  await stopping.stop();
  expect(await answer).toBe("");
});
