import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { npmClient } from "../../generator/run/publish/npm-client.ts";
import type { RegistryClient } from "../../generator/run/publish/registry-client.ts";
import { tarball } from "./support/memory-registry.ts";
import { stubRegistry, type StubRegistry } from "./support/stub-registry.ts";

const TOKEN = "npm_SECRETSECRETSECRET";

const uploads = [tarball("a"), tarball("a", { version: "2.0.0" })];
let cwd = "";
let paths: readonly string[] = [];
const open: StubRegistry[] = [];

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "canon-npm-"));
  writeFileSync(join(cwd, "user.npmrc"), "fetch-retries=0\n");
  paths = uploads.map(({ version, bytes }) => {
    const path = join(cwd, `a-${version}.tgz`);
    writeFileSync(path, bytes);
    return path;
  });
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((registry) => registry.close()));
});

async function started(token?: string): Promise<StubRegistry> {
  const registry = await stubRegistry(token);
  open.push(registry);
  return registry;
}

function environment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const own = { NPM_CONFIG_USERCONFIG: join(cwd, "user.npmrc"), ...more };
  return { PATH: process.env["PATH"] ?? "", HOME: cwd, ...own };
}

async function clientOf(
  url: string | undefined,
  env: Readonly<Record<string, string>> = environment({ NPM_TOKEN: TOKEN }),
): Promise<RegistryClient> {
  return await npmClient({ cwd, env, scope: "@canon", registry: url });
}

async function failureOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : "no error";
  }
  return "none";
}

describe("a registry, by the npm client", () => {
  it("is asked, takes packages under their tags, and gives them back", async () => {
    const registry = await started(TOKEN);
    const client = await clientOf(registry.url);
    expect(client.url).toBe(registry.url);
    expect(await client.versions("@canon/a")).toEqual(new Map());
    for (const path of paths) await client.publish(path, "latest");
    const versions = await client.versions("@canon/a");
    expect([...versions.keys()]).toEqual(["1.0.0", "2.0.0"]);
    expect(versions.get("1.0.0")).toMatch(/^sha512-/);
    const [first] = uploads;
    const fetched = await client.tarball("@canon/a", "1.0.0");
    expect(Buffer.compare(fetched, first?.bytes ?? Buffer.alloc(0))).toBe(0);
  });

  it("is the one that .npmrc names for the scope, with the token that it has there", async () => {
    const registry = await started(TOKEN);
    const { host } = new URL(registry.url);
    const lines = [
      "fetch-retries=0",
      `@canon:registry=${registry.url}`,
      `//${host}/:_authToken=\${SOME_TOKEN}`,
    ];
    writeFileSync(join(cwd, "scope.npmrc"), `${lines.join("\n")}\n`);
    const more = { NPM_CONFIG_USERCONFIG: join(cwd, "scope.npmrc"), SOME_TOKEN: TOKEN };
    const client = await clientOf(undefined, environment(more));
    expect(client.url).toBe(registry.url);
    expect((await client.versions("@canon/a")).size).toBe(0);
    expect(registry.asked.at(-1)?.authorization).toBe(`Bearer ${TOKEN}`);
  });

  it("never gives a token to another one", async () => {
    const other = await started();
    const registry = await started(TOKEN);
    const client = await clientOf(registry.url);
    await client.publish(paths[0] ?? "", "latest");
    // For npm, another port of the same host is the same place.
    registry.redirect(other.url.replace("127.0.0.1", "localhost"));
    await failureOf(client.tarball("@canon/a", "1.0.0"));
    expect(other.asked.map(({ authorization }) => authorization)).toEqual([undefined]);
    const elsewhere = await clientOf(other.url, {
      ...environment(),
      [`npm_config_//${new URL(registry.url).host}/:_authToken`]: TOKEN,
    });
    await elsewhere.versions("@canon/a");
    expect(other.asked.at(-1)?.authorization).toBeUndefined();
  });
});

describe("what goes wrong there", () => {
  it("is one line without what the registry says, which may hold the token", async () => {
    const registry = await started(TOKEN);
    const client = await clientOf(registry.url);
    registry.fail("PUT", 403);
    expect(await failureOf(client.publish(paths[0] ?? "", "latest"))).toBe(
      `EnvironmentError: Cannot publish "${paths[0]}" at "${registry.url}": the registry does not allow it (E403).`,
    );
    registry.fail("GET", 500);
    expect(await failureOf(client.versions("@canon/a"))).toBe(
      `EnvironmentError: Cannot look for "@canon/a" at "${registry.url}": npm says E500.`,
    );
  });

  it("is told apart: no login, nobody there, another tarball than promised", async () => {
    const registry = await started(TOKEN);
    const stranger = await clientOf(registry.url, environment());
    expect(await failureOf(stranger.versions("@canon/a"))).toContain("(E401)");
    expect(await failureOf(stranger.publish(paths[0] ?? "", "latest"))).toContain("(ENEEDAUTH)");
    const client = await clientOf(registry.url);
    await client.publish(paths[0] ?? "", "latest");
    registry.corrupt();
    expect(await failureOf(client.tarball("@canon/a", "1.0.0"))).toContain("(EINTEGRITY)");
    const nobody = await clientOf(await unusedAddress());
    expect(await failureOf(nobody.versions("@canon/a"))).toContain(
      "nothing answers there (ECONNREFUSED)",
    );
  });

  it("is not waited for when the run is stopped", async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const { port } = silent.address() as AddressInfo;
    const reason = new Error("stopped");
    const controller = new AbortController();
    const { signal } = controller;
    const registry = `http://127.0.0.1:${port}/`;
    const client = await npmClient({ cwd, env: environment(), scope: "@canon", registry, signal });
    silent.on("request", () => controller.abort(reason));
    expect(await failureOf(client.versions("@canon/a"))).toBe("Error: stopped");
    silent.closeAllConnections();
    silent.close();
  });
});

async function unusedAddress(): Promise<string> {
  const registry = await stubRegistry();
  await registry.close();
  return registry.url;
}
