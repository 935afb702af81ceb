import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/*
 * The tool as others get it: packed from a clean copy, installed far from this repository, with
 * definitions of its own about something else.
 */

const root = resolve(import.meta.dirname, "../..");
const fixture = join(root, "test/fixtures/tool-package");

// Outside of the repository, so that nothing is found in its node_modules by accident.
const work = realpathSync(mkdtempSync(join(tmpdir(), "canon-tool-package-")));
const source = join(work, "source");
const project = join(work, "project");

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(command: string, args: readonly string[], cwd: string): Ended {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "", NO_COLOR: "1" },
  });
  // What npm says about the settings of the machine is none of our output.
  const lines = stderr.split("\n").filter((line) => !line.startsWith("npm warn"));
  return { status, stdout, stderr: lines.join("\n") };
}

/** Runs a command that has to succeed, and returns what it printed. */
function ran(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = run(command, args, cwd);
  expect(status, `${command} ${args.join(" ")}\n${stdout}${stderr}`).toBe(0);
  return stdout;
}

function canon(...args: readonly string[]): Ended {
  return run("npx", ["--no-install", "canon", ...args], project);
}

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

let packed: Packed;

beforeAll(() => {
  const code = ["package.json", "tsconfig.json", "generator"];
  const documents = ["README.md", "LICENSE", "NOTICE", "CHANGELOG.md"];
  const copied = [...code, ...documents.filter((name) => existsSync(join(root, name)))];
  for (const name of copied) {
    cpSync(join(root, name), join(source, name), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(source, "node_modules"));
  ran("npm", ["run", "--silent", "build"], source);
  const [only]: readonly Packed[] = JSON.parse(ran("npm", ["pack", "--json"], source));
  if (only === undefined) throw new Error("npm packed nothing");
  packed = only;
  cpSync(fixture, project, { recursive: true });
  const tarball = join(source, packed.filename);
  const quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline"];
  ran("npm", ["install", ...quiet, tarball], project);
});

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

describe("the packed tool", () => {
  it("holds the built code, the runtime of packages, the grammar and the style sheet, and nothing else", () => {
    const paths = packed.files.map(({ path }) => path);
    const allowed = [
      /^(package\.json|README\.md|LICENSE|NOTICE|CHANGELOG\.md)$/,
      /^dist\/generator\/.+\.(js|d\.ts)$/,
      /^(dist\/)?generator\/definition\/(meta-schema|editor\/[a-z-]+)\.json$/,
      /^dist\/generator\/edition\/snapshot-schema\.json$/,
      /^generator\/runtime\/(.+\.ts|(.+\/)?README\.md)$/,
      /^generator\/site\/style\/[a-z]+\.css$/,
    ];
    expect(paths.filter((path) => !allowed.some((pattern) => pattern.test(path)))).toEqual([]);
  });

  it("holds every module of the generator", () => {
    const paths = new Set(packed.files.map(({ path }) => path));
    const modules = readdirSync(join(source, "generator"), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .map((path) => path.replaceAll("\\", "/").slice(0, -3));
    const missing = modules.flatMap((module) =>
      [`dist/generator/${module}.js`, `dist/generator/${module}.d.ts`].filter(
        (path) => !paths.has(path),
      ),
    );
    expect(missing).toEqual([]);
    const runtime = modules.filter((module) => module.startsWith("runtime/"));
    expect(runtime.filter((module) => !paths.has(`generator/${module}.ts`))).toEqual([]);
  });

  it("brings what it needs at run time, and none of the tools that it is built with", () => {
    const { devDependencies }: { devDependencies: Readonly<Record<string, string>> } = JSON.parse(
      readFileSync(join(root, "package.json"), "utf8"),
    );
    const installed = Object.keys(devDependencies).filter((name) =>
      existsSync(join(project, "node_modules", name)),
    );
    expect(installed).toEqual([]);
  });
});

describe("an own definitions folder", () => {
  it("is checked", () => {
    expect(canon("check", "--max-warnings", "0")).toMatchObject({ status: 0, stderr: "" });
  });

  it("is told what is wrong with it", () => {
    const path = join(project, "definitions/types/Broken.yaml");
    writeFileSync(path, "description: Broken.\nfields:\n  ID:\n    requird: true\n");
    const { status, stderr } = canon("check");
    rmSync(path);
    expect(status).toBe(1);
    expect(stderr).toMatch(/types\/Broken\.yaml:4:5 .*Did you mean "required"\?/s);
  });

  it("is generated from, and current after that", () => {
    expect(canon("generate")).toMatchObject({ status: 0, stderr: "" });
    expect(canon("generate", "--check")).toMatchObject({ status: 0, stderr: "" });
    const schemas = readdirSync(join(project, "generated/schemas/sending"));
    expect(schemas.toSorted()).toEqual([
      "Shipment.Created.json",
      "Shipment.Query.json",
      "Shipment.QueryResponse.json",
    ]);
  });

  it("validates messages", () => {
    expect(canon("validate", "messages/accepted.json", "generated/samples").status).toBe(0);
    const refused = canon("validate", "messages/refused.json");
    expect(refused.status).toBe(1);
    expect(refused.stdout + refused.stderr).toContain("Parcels[0].Contents[0].Tracking");
    expect(refused.stdout + refused.stderr).not.toContain("heavy");
  });

  it("gives TypeScript that compiles and works", () => {
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    const nodeTypes = join(root, "node_modules/@types");
    ran("node", [tsc, "--project", ".", "--typeRoots", nodeTypes], project);
    const main = join(project, "built/src/main.js");
    const printed = ran("node", [main, "messages/accepted.json", "messages/refused.json"], project);
    expect(JSON.parse(printed)).toEqual({
      inside: "AC123457",
      carrier: true,
      refused: ["Parcels[0].Contents[0].Tracking required", "Parcels[0].Contents[0].Grams type"],
      receiving: true,
      sending: ["Meta.Depot required-sending", " rule"],
    });
  });

  it("is served by the library too", () => {
    const script =
      'import * as canon from "@canon/generator"; console.log(Object.keys(canon).length > 0);';
    expect(ran("node", ["--input-type=module", "--eval", script], project)).toBe("true\n");
    const grammar = 'import.meta.resolve("@canon/generator/definition.schema.json")';
    const path = ran("node", ["--input-type=module", "--eval", `console.log(${grammar})`], project);
    expect(JSON.parse(readFileSync(new URL(path.trim()), "utf8"))).toHaveProperty("$defs");
  });
});
