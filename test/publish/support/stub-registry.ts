import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a client sent. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
}

/** A registry over HTTP that takes packages, and does what a test wants it to. */
export interface StubRegistry {
  readonly url: string;
  readonly asked: readonly Asked[];
  /** Answers the next requests of this method with this status, echoing what it was sent. */
  fail(method: string, status: number): void;
  /** Sends whoever fetches a tarball to this address. */
  redirect(address: string): void;
  /** Lets the tarballs be others than it promises. */
  corrupt(): void;
  close(): Promise<void>;
}

const ATTACHMENTS = "_attachments";

interface Sent {
  [ATTACHMENTS]: Record<string, { data: string }>;
}

interface Packument {
  versions: Record<string, { dist: { tarball: string } }>;
  "dist-tags": Record<string, string>;
}

/** Starts one. It takes those who show the token, if there is one. */
export async function stubRegistry(token?: string): Promise<StubRegistry> {
  const packuments = new Map<string, Packument>();
  const tarballs = new Map<string, Buffer>();
  const asked: Asked[] = [];
  let failing: { method: string; status: number } | undefined;
  let target: string | undefined;
  let damage = false;

  const answer = (request: IncomingMessage, body: Buffer, response: ServerResponse): void => {
    const path = decodeURIComponent(request.url ?? "").replace(/\?.*$/, "");
    const { method = "" } = request;
    const { authorization } = request.headers;
    asked.push({ method, path, authorization });
    const json = (status: number, value: unknown): void => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(value));
    };
    if (failing?.method === method) {
      return json(failing.status, { error: `You sent ${authorization ?? "nothing"}` });
    }
    if (token !== undefined && authorization !== `Bearer ${token}`)
      return json(401, { error: "Who are you?" });
    if (method === "PUT") {
      const sent = JSON.parse(body.toString()) as Packument & Sent;
      const before = packuments.get(path);
      const taken = Object.keys(sent.versions).some((version) => before?.versions[version]);
      if (taken) return json(409, { error: "That version is there." });
      for (const [name, { data }] of Object.entries(sent[ATTACHMENTS]))
        tarballs.set(`${path}/-/${name}`, Buffer.from(data, "base64"));
      packuments.set(path, {
        ...sent,
        versions: { ...before?.versions, ...sent.versions },
        "dist-tags": { ...before?.["dist-tags"], ...sent["dist-tags"] },
      });
      return json(201, { ok: true });
    }
    const tarball = tarballs.get(path);
    if (tarball !== undefined) {
      if (target === undefined) return void response.end(damage ? Buffer.alloc(10) : tarball);
      return void response.writeHead(302, { location: `${target}${path}` }).end();
    }
    const packument = packuments.get(path);
    json(packument === undefined ? 404 : 200, packument ?? { error: "not found" });
  };

  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => answer(request, Buffer.concat(parts), response));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    asked,
    fail: (method, status) => (failing = { method, status }),
    redirect: (address) => (target = address.replace(/\/$/, "")),
    corrupt: () => (damage = true),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
