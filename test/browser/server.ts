import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Nothing but scripts of the same origin: neither inline, nor by `eval`, nor from elsewhere. */
const POLICY = "default-src 'none'; script-src 'self'";

/** The text of the file at a path, or undefined if there is none. */
export type FileOf = (path: string) => string | undefined;

/** A page whose only content is a script, which starts a worker. */
export function htmlOf(script: string, worker: string): string {
  return `<!doctype html><html lang="en" data-worker="${worker}"><title>Canon</title><script type="module" src="${script}"></script></html>`;
}

/** Serves files on a free port of this machine, all under the policy. */
export async function serve(
  fileOf: FileOf,
): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const text = fileOf(path);
    const type = path.endsWith(".js") ? "text/javascript" : "text/html";
    response.writeHead(text === undefined ? 404 : 200, {
      "content-type": `${type}; charset=utf-8`,
      "content-security-policy": POLICY,
    });
    response.end(text ?? "");
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
