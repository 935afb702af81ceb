import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digestOf } from "../../generator/run/digest.ts";
import { pack } from "../../generator/run/pack.ts";
import { npmCiOnce } from "../support/npm-ci-once.ts";

const root = resolve(import.meta.dirname, "../..");
const consumers = join(root, "test/consumers");
const packages = join(root, "dist/packages");
const compilers = ["typescript-5.9", "typescript-6", "typescript-7"];
const names = ["patient-admin", "patient-search", "scheduling"];

/** An empty project that the tarballs are installed in. */
const project = mkdtempSync(join(tmpdir(), "canon-consumer-"));
afterAll(() => rmSync(project, { recursive: true, force: true }));

beforeAll(async () => {
  const { outcome, diagnostics } = await pack({
    definitions: join(root, "definitions"),
    out: packages,
    force: true,
  });
  expect({ outcome, errors: diagnostics.filter(({ severity }) => severity === "error") }).toEqual({
    outcome: expect.stringMatching(/^(written|current)$/),
    errors: [],
  });
  npmCiOnce(consumers);
  const tarballs = names.map((name) => {
    const packed = run(
      "npm",
      ["pack", "--json", "--pack-destination", project, join(packages, name)],
      project,
    );
    const [{ filename }]: readonly [{ readonly filename: string }] = JSON.parse(packed);
    return join(project, filename);
  });
  writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }');
  run(
    "npm",
    ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", ...tarballs],
    project,
  );
  cpSync(join(consumers, "src"), join(project, "src"), { recursive: true });
  cpSync(join(consumers, "tsconfig.json"), join(project, "tsconfig.json"));
});

/** What a program prints. If it fails, the error holds all that it said. */
function run(command: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(command, args, { cwd, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout?: string; readonly stderr?: string };
    throw new Error(`${command} ${args.join(" ")}\n${stdout ?? ""}\n${stderr ?? ""}`, {
      cause: error,
    });
  }
}

describe("a project that installs the packages", () => {
  for (const compiler of compilers) {
    it(`compiles and runs with ${compiler}`, () => {
      const tsc = join(consumers, "node_modules", compiler, "bin/tsc");
      const out = `out-${compiler}`;
      run(process.execPath, [tsc, "-p", ".", "--outDir", out], project);
      expect(run(process.execPath, ["--no-warnings", `${out}/esm.mjs`], project)).toBe("esm ok\n");
      expect(run(process.execPath, [`${out}/cjs.cjs`], project)).toBe("cjs ok\n");
    });
  }

  it("can run the example of each README", () => {
    for (const name of names) {
      const readme = readFileSync(join(packages, name, "README.md"), "utf8");
      const [, code = ""] = /```js\n([^]*?)```/.exec(readme) ?? [];
      writeFileSync(join(project, `${name}.mjs`), code);
      expect(run(process.execPath, [`${name}.mjs`], project)).toContain("false\n");
    }
  });

  it("loads one event type when it imports one", () => {
    writeFileSync(
      join(project, "one.cjs"),
      `require("@canon/patient-admin/new-patient"); console.log(Object.keys(require.cache).join("\\n"));`,
    );
    const loaded = run(process.execPath, ["one.cjs"], project).split("\n");
    expect(loaded.filter((path) => path.includes("/events/"))).toEqual([
      expect.stringMatching(/\/PatientAdmin\/events\/NewPatient\.cjs$/),
    ]);
    expect(loaded.some((path) => path.endsWith("index.cjs") && path.includes("/models/"))).toBe(
      false,
    );
  });

  it("loads one event type in ESM as well", () => {
    const folder = join(project, "node_modules/@canon/patient-admin/lib");
    const events = readdirSync(join(folder, "models/PatientAdmin/events")).filter((path) =>
      path.endsWith(".js"),
    );
    expect(events.length).toBeGreaterThan(10);
    for (const event of events) {
      const text = readFileSync(join(folder, "models/PatientAdmin/events", event), "utf8");
      const imports = [...text.matchAll(/from "([^"]+)"/g)].map(([, path]) => path);
      expect(imports).toEqual(["../../../runtime/index.js", "../shapes.js"]);
    }
  });
});

describe("the packages", () => {
  const bin = join(consumers, "node_modules/.bin");

  it("have a manifest with the digest of every file", () => {
    for (const name of names) {
      const folder = join(project, "node_modules/@canon", name);
      const files = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== "manifest.json")
        .map((entry) => join(entry.parentPath, entry.name));
      const digests = files.map((path) => [relative(folder, path), digestOf(readFileSync(path))]);
      const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
      expect(manifest.files).toEqual(Object.fromEntries(digests));
    }
  });

  it("pack to the same bytes in another place", () => {
    const copy = join(project, "copy");
    cpSync(join(packages, "patient-search"), copy, { recursive: true });
    const integrity = (folder: string): string =>
      JSON.parse(run("npm", ["pack", "--dry-run", "--json", folder], project))[0].integrity;
    expect(integrity(copy)).toBe(integrity(join(packages, "patient-search")));
  });

  for (const name of names) {
    it(`${name}: publint has nothing to say`, () => {
      const said = run(join(bin, "publint"), ["run", "--strict", join(packages, name)], project);
      expect(said).toContain("All good!");
    });
  }

  // It type-checks every way in, four times: one package in the daily run, all of them in the long one.
  for (const name of process.env["CANON_LONG"] === undefined ? ["patient-search"] : names) {
    it(`${name}: attw finds every type in ESM, CommonJS and bundlers`, () => {
      const args = ["--pack", join(packages, name), "--profile", "node16", "--format", "json"];
      const { analysis }: Attw = JSON.parse(run(join(bin, "attw"), args, project));
      expect(analysis.types.kind).toBe("included");
      expect(Object.keys(analysis.entrypoints)).toContain("./value-sets");
      const found = analysis.problems.filter(({ resolutionKind }) => resolutionKind !== "node10");
      expect(found).toEqual([]);
    });
  }
});

/** What we read of what attw prints. */
interface Attw {
  readonly analysis: {
    readonly types: { readonly kind: string };
    readonly entrypoints: Readonly<Record<string, unknown>>;
    readonly problems: readonly { readonly resolutionKind?: string }[];
  };
}
