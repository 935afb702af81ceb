import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { gzipSync } from "node:zlib";

/** The text of the file at a path, or undefined if there is none. */
export type FileOf = (path: string) => string | undefined;

/** A server of this machine, and where it is. */
export interface Served {
  readonly server: Server;
  readonly url: string;
}

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".csv": "text/csv",
  ".js": "text/javascript",
  ".json": "application/json",
  ".md": "text/markdown",
  ".txt": "text/plain",
};

/** A page whose only content is a script, which starts a worker. */
export function htmlOf(script: string, worker: string): string {
  return `<!doctype html><html lang="en" data-worker="${worker}"><title>Canon</title><script type="module" src="${script}"></script></html>`;
}

/** Serves files on a free port of this machine, packed as hosts of files do it, all under a policy if there is one. */
export async function serve(fileOf: FileOf, policy?: string): Promise<Served> {
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const text = fileOf(path);
    const body = packed.get(path) ?? gzipSync(text ?? "");
    if (text !== undefined) packed.set(path, body);
    response.writeHead(text === undefined ? 404 : 200, {
      "content-type": `${TYPES[extname(path)] ?? "text/html"}; charset=utf-8`,
      "content-encoding": "gzip",
      "content-length": body.length,
      ...(policy !== undefined && { "content-security-policy": policy }),
    });
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${port}` };
}

/** The text of a file, or undefined if there is none. */
export function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
