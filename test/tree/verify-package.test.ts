import fc from "fast-check";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";

import { digestOf } from "../../generator/base/digest.ts";
import { treeOf } from "../../generator/registry/tree/plan-tree.ts";
import { parseVersionManifest } from "../../generator/registry/tree/read-document.ts";
import { readTar } from "../../generator/registry/verify/read-tar.ts";
import { tarballOf } from "../../generator/run/tarball.ts";
import { verifyPackage } from "../../generator/run/verify-package.ts";
import { writeTree } from "../../generator/run/write-tree.ts";
import { longRuns } from "../support/long-runs.ts";
import { runCli } from "../support/run-cli.ts";
import { smallEditions, TOOLS } from "./small-editions.ts";

type Files = Readonly<Record<string, string>>;

const published = treeOf(smallEditions(), TOOLS);

/** The schemas of a version, laid out as a package has them. */
function schemas(version: string): Files {
  const bytes = published.get(`v1/models/Loans/${version}/manifest.json`) ?? new Uint8Array();
  const files = parseVersionManifest(bytes)?.files ?? [];
  return Object.fromEntries(
    files
      .filter(({ role }) => role === "receiving" || role === "sending")
      .map(({ role, path }) => {
        const schema: unknown = JSON.parse(Buffer.from(published.get(path) ?? []).toString());
        return [`schema/${role}/Lent.json`, JSON.stringify(schema, undefined, 2)];
      }),
  );
}

/** A package whose manifest lists these files. */
function packageOf(version: string, files: Files = schemas(version)): Files {
  const all: Files = {
    ...files,
    "package.json": JSON.stringify({ name: "@test/loans", version }),
    "lib/index.js": "export {};\n",
  };
  const digests = Object.entries(all).map(([path, text]) => [path, digestOf(text)]);
  const manifest = {
    package: "@test/loans",
    version,
    dataModels: { Loans: { version } },
    files: Object.fromEntries(digests),
  };
  return { ...all, "manifest.json": JSON.stringify(manifest) };
}

function write(folder: string, files: Files): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "canon-package-"));
}

function tarball(files: Files): Buffer {
  const bytes = Object.entries(files).map(([path, text]) => [path, Buffer.from(text)] as const);
  return Buffer.from(tarballOf(new Map(bytes)));
}

async function problemsOf(path: string, tree?: string): Promise<readonly string[]> {
  const { signal } = new AbortController();
  const { problems } = await verifyPackage({
    path,
    signal,
    ...(tree === undefined ? {} : { tree }),
  });
  return problems.map((problem) => `${problem.code} ${problem.path}`);
}

const good = packageOf("1.1.0");

describe("a package", () => {
  test("as a folder, a tarball, and by its name where it is installed", async () => {
    const cwd = newFolder();
    write(join(cwd, "node_modules/@test/loans"), good);
    writeFileSync(join(cwd, "loans.tgz"), tarball(good));
    mkdirSync(join(cwd, "src"));
    const lines = { code: 0, stderr: "" };
    for (const [text, at] of [
      ["node_modules/@test/loans", cwd],
      ["loans.tgz", cwd],
      ["@test/loans", join(cwd, "src")],
    ] as const) {
      const ran = await runCli(["verify", text], { cwd: at });
      expect(ran, text).toMatchObject(lines);
      expect(ran.stdout).toContain(": @test/loans 1.1.0, 5 files; no problems.");
    }
    const store = write(join(newFolder(), "store"), good);
    symlinkSync(store, join(cwd, "node_modules/linked"));
    expect(await runCli(["verify", "linked"], { cwd })).toMatchObject(lines);
  });

  test.for([
    ["package-damaged lib/index.js", { "lib/index.js": "evil();\n" }],
    ["package-extra lib/more.js", { "lib/more.js": "evil();\n" }],
    ["package-manifest manifest.json", { "manifest.json": "{}" }],
    ["package-damaged package.json", { "package.json": '{"name":"x","version":"1.1.0"}' }],
  ] as const)("%s", async ([problem, change]) => {
    const changed = { ...good, ...change };
    const folder = write(newFolder(), changed);
    expect(await problemsOf(folder)).toContain(problem);
    const packed = join(newFolder(), "x.tgz");
    writeFileSync(packed, tarball(changed));
    expect(await problemsOf(packed)).toContain(problem);
  });

  test("with a file that is missing, and a link in the place of one", async () => {
    const folder = write(newFolder(), good);
    rmSync(join(folder, "lib/index.js"));
    expect(await problemsOf(folder)).toEqual(["package-missing lib/index.js"]);
    symlinkSync("/etc/hostname", join(folder, "lib/index.js"));
    expect(await problemsOf(folder)).toEqual(["package-link lib/index.js"]);
  });

  test("whose schemas are those of the tree, or are not", async () => {
    const tree = newFolder();
    await writeTree({ out: tree, editions: smallEditions(), tools: TOOLS });
    const check = async (files: Files): Promise<readonly string[]> =>
      await problemsOf(write(newFolder(), files), tree);
    expect(await check(good)).toEqual([]);
    expect(await check(packageOf("1.1.0", schemas("1.0.0")))).toEqual([
      "package-schema schema/receiving/Lent.json",
      "package-schema schema/sending/Lent.json",
    ]);
    expect(await check(packageOf("9.0.0", {}))).toEqual(["package-schema manifest.json"]);
    rmSync(join(tree, "v1/editions/2024-01/manifest.json"));
    expect(await check(good)).toEqual(["package-schema manifest.json"]);
    const nothing = problemsOf(write(newFolder(), good), newFolder());
    await expect(nothing).rejects.toThrow("There is no registry tree");
  });
});

describe("a tarball", () => {
  test("that is none, or that would fill the memory, is refused", async () => {
    const folder = newFolder();
    const refused = async (bytes: Uint8Array): Promise<void> => {
      writeFileSync(join(folder, "x.tgz"), bytes);
      expect(await problemsOf(join(folder, "x.tgz"))).toEqual(["package-tarball "]);
    };
    await refused(Buffer.from("no tarball"));
    await refused(gzipSync(Buffer.alloc(65 * 1024 * 1024), { level: 1 }));
    await refused(gzipSync(Buffer.from("no tar")));
    await refused(tarball(good).subarray(0, 200));
  });

  test("of which any byte is changed is told from the whole one, and nothing is thrown", () => {
    const tar = gunzipSync(tarball(good));
    const whole = readTar(tar);
    fc.assert(
      fc.property(fc.nat(tar.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const bytes = Uint8Array.from(tar);
        bytes[place] = (bytes[place] ?? 0) ^ change;
        const read = readTar(bytes);
        // Nobody reads the padding behind a file, and how the sum of a header ends.
        const isRead = tar[place] !== 0 && place % 512 !== 155;
        if (isRead) expect(read).not.toEqual(whole);
      }),
      { numRuns: longRuns(300) },
    );
  });

  test("with a file outside of its folder, a link, or a name twice", () => {
    const header = (name: string, type = "0"): Buffer => {
      const block = Buffer.from(gunzipSync(tarballOf(new Map([["x", new Uint8Array()]])))).subarray(
        0,
        512,
      );
      block.fill(0, 0, 100);
      block.write(name, 0);
      block.write(type, 156);
      block.fill(" ", 148, 156);
      const sum = block.reduce((total, byte) => total + byte, 0);
      block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
      return block;
    };
    const end = Buffer.alloc(1024);
    const read = (...blocks: readonly Buffer[]) => readTar(Buffer.concat([...blocks, end]));
    expect(read(header("package/x")).kind).toBe("files");
    expect(read(header("package/", "5")).kind).toBe("files");
    for (const name of ["package/../x", "/etc/x", "x", "../x"])
      expect(read(header(name)), name).toMatchObject({ kind: "fault" });
    for (const type of ["1", "2", "x", "L"])
      expect(read(header("package/x", type)), type).toMatchObject({ kind: "fault" });
    expect(read(header("package/x"), header("package/x"))).toMatchObject({ kind: "fault" });
    expect(readTar(header("package/x"))).toMatchObject({ kind: "fault" });
  });
});
