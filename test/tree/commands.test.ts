import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { printSnapshot } from "../../generator/edition/print-snapshot.ts";
import { tree } from "../support/fake-host.ts";
import { folderWith, runCli } from "../support/run-cli.ts";
import { smallEditions } from "./small-editions.ts";

const editions = smallEditions();
const KEY = keyPair();
const OTHER = keyPair();

function keyPair() {
  return generateKeyPairSync("ed25519", {
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
}

/** A project with the first editions, and keys beside it. */
function project(count = editions.length): string {
  return folderWith({
    "package.json": "{}",
    "key.pem": KEY.privateKey,
    "public.pem": KEY.publicKey,
    "other.pem": OTHER.publicKey,
    ...Object.fromEntries(
      editions
        .slice(0, count)
        .map((edition) => [`definitions/editions/${edition.name}.json`, printSnapshot(edition)]),
    ),
  });
}

describe("canon tree and canon verify", () => {
  test("an unsigned tree", async () => {
    const cwd = project();
    expect(await runCli(["tree"], { cwd })).toEqual({
      code: 0,
      stdout: "dist/registry: 36 files written; 3 editions, the newest is 2024-02.1.\n",
      stderr: "",
    });
    expect((await runCli(["tree"], { cwd })).stdout).toBe(
      "dist/registry is current: 3 editions, the newest is 2024-02.1.\n",
    );
    const verified = await runCli(["verify"], { cwd });
    expect(verified).toMatchObject({
      code: 0,
      stdout: "dist/registry: 36 files, 3 editions, not signed; 1 warning.\n",
    });
    expect(verified.stderr).toContain("dist/registry/v1/editions/2024-02.1/manifest.json");
    const { code, stderr } = await runCli(["verify", "--key", "public.pem"], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain("tree-unsigned");
  });

  test("a signed tree, with the key in a file or in the environment", async () => {
    const cwd = project(2);
    const env = { CANON_SIGNING_KEY: KEY.privateKey };
    const runs = [
      await runCli(["tree", "--sign"], { cwd, env }),
      await runCli(["tree", "--sign", "--key", "key.pem"], { cwd }),
    ];
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(runs[1]?.stdout).toMatch(/^dist\/registry is current/u);
    const { code, stdout } = await runCli(["verify", "--key", "public.pem"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /2 editions, signed by [0-9a-f]{32}, the key that was given; no problems/u,
    );
    expect((await runCli(["verify", "--key", "other.pem"], { cwd })).code).toBe(1);
    const secret = KEY.privateKey.split("\n")[1] ?? "";
    expect(JSON.stringify([runs, tree(join(cwd, "dist"))])).not.toContain(secret);
  });

  test.for([
    [["tree", "--sign"], {}, 2],
    [["tree", "--key", "key.pem"], {}, 2],
    [["tree", "--sign", "--key", "public.pem"], {}, 3],
    [["tree", "--sign", "--key", "missing.pem"], {}, 3],
    [["tree", "--sign"], { CANON_SIGNING_KEY: "secret" }, 3],
    [["tree", "somewhere"], {}, 2],
    [["verify", "--key", "key.pem"], {}, 3],
    [["verify", "--tree", "dist/registry"], {}, 2],
    [["verify", "missing"], {}, 2],
    [["verify", "a", "b"], {}, 2],
  ] as const)("%j is refused in one line", async ([argv, env, code]) => {
    const cwd = project(1);
    await runCli(["tree"], { cwd });
    const result = await runCli(argv, { cwd, env });
    expect(result.code).toBe(code);
    expect(result.stderr).not.toContain("secret");
    expect(result.stderr).not.toContain(KEY.privateKey.split("\n")[1]);
  });

  test("what was changed by hand is named, and stops the next run where it matters", async () => {
    const cwd = project();
    await runCli(["tree"], { cwd });
    const path = "dist/registry/v1/models/Loans/1.1.0/manifest.json";
    writeFileSync(join(cwd, path), "{}\n");
    const { code, stderr, stdout } = await runCli(["verify", "dist/registry"], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain(`${path} error tree-damaged`);
    expect(stdout).toContain("1 error");
    const json = await runCli(["verify", "--format", "json"], { cwd });
    expect(JSON.parse(json.stdout)).toMatchObject({ files: 36, diagnostics: [{}, { file: path }] });
    expect(await runCli(["tree"], { cwd })).toMatchObject({ code: 1 });
  });

  test("without editions there is no tree; with a broken edition neither", async () => {
    const cwd = project(0);
    const none = await runCli(["tree"], { cwd });
    expect(none).toMatchObject({ code: 1 });
    expect(none.stderr).toContain("canon release");
    expect(readdirSync(cwd)).not.toContain("dist");
    mkdirSync(join(cwd, "definitions/editions"), { recursive: true });
    writeFileSync(join(cwd, "definitions/editions/2024-01.json"), "{}");
    expect(await runCli(["tree"], { cwd })).toMatchObject({ code: 1 });
    expect(await runCli(["verify"], { cwd })).toMatchObject({ code: 2 });
  });

  test("another process that writes the tree is waited for by nobody", async () => {
    const cwd = project();
    await runCli(["tree"], { cwd });
    const identity = { pid: 1, started: "1", host: "another" };
    writeFileSync(join(cwd, "dist/registry/.canon.lock"), `${JSON.stringify(identity)}\n`);
    for (const command of ["tree", "verify"]) {
      const { code, stderr } = await runCli([command], { cwd });
      expect([command, code]).toEqual([command, 3]);
      expect(stderr).toContain(".canon.lock");
    }
    rmSync(join(cwd, "dist/registry/.canon.lock"));
    expect((await runCli(["verify"], { cwd })).code).toBe(0);
  });
});
