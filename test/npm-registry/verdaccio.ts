import { spawn } from "node:child_process";
import { copyFileSync, mkdtempSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** A registry of its own, empty at first. */
export interface Verdaccio {
  readonly url: string;
  /** Who shows it may publish. */
  readonly token: string;
  stop(): void;
}

/** How long it may take to start on a busy machine. */
const PATIENCE = 60_000;

/** Starts Verdaccio on loopback. */
export async function startVerdaccio(): Promise<Verdaccio> {
  const folder = mkdtempSync(join(tmpdir(), "canon-verdaccio-"));
  const config = join(folder, "config.yaml");
  copyFileSync(join(import.meta.dirname, "config.yaml"), config);
  const address = `127.0.0.1:${await freePort()}`;
  const program = join(import.meta.dirname, "node_modules/verdaccio/bin/verdaccio");
  const child = spawn(process.execPath, [program, "--config", config, "--listen", address], {
    cwd: folder,
    stdio: "ignore",
  });
  const url = `http://${address}/`;
  await ready(url, Date.now() + PATIENCE);
  return { url, token: await tokenOfNewUser(url), stop: () => child.kill() };
}

async function ready(url: string, until: number): Promise<void> {
  const isThere = await fetch(`${url}-/ping`).then(
    ({ ok }) => ok,
    () => false,
  );
  if (isThere) return;
  if (Date.now() > until) throw new Error("Verdaccio does not start.");
  await setTimeout(100);
  await ready(url, until);
}

async function tokenOfNewUser(url: string): Promise<string> {
  const answer = await fetch(`${url}-/user/org.couchdb.user:publisher`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "publisher", password: "only for this test" }),
  });
  const { token } = (await answer.json()) as { readonly token: string };
  return token;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
