import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digestOf } from "../../generator/base/digest.ts";
import { npmCiOnce } from "../support/npm-ci-once.ts";
import { packedPackages } from "../support/packed-packages.ts";
import { runProgram } from "../support/run-program.ts";
import { readmeExample } from "./support/readme-example.ts";
import { sameTypes } from "./support/same-types.ts";

const consumers = resolve(import.meta.dirname, "../consumers");
const isLong = process.env["CANON_LONG"] !== undefined;
const compilers = ["typescript-5.9", "typescript-6", "typescript-7"];
/** Those that are packed and installed as npm does it. The others are linked: npm takes its time. */
const installed = ["models", "patient-admin", "patient-search", "scheduling"];
const libraries = ["@hono", "@standard-schema", "@tanstack", "@trpc", "hono"];

/** An empty project that the tarballs are installed in. */
const project = mkdtempSync(join(tmpdir(), "canon-consumer-"));
afterAll(() => rmSync(project, { recursive: true, force: true }));

let packages = "";
let names: readonly string[] = [];

beforeAll(async () => {
  packages = await packedPackages();
  names = readdirSync(packages).filter((name) => !name.endsWith(".json"));
  npmCiOnce(consumers);
  const folders = installed.map((name) => join(packages, name));
  const packed: readonly { readonly filename: string }[] = JSON.parse(
    run("npm", ["pack", "--json", "--pack-destination", project, ...folders]),
  );
  writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }');
  const tarballs = packed.map(({ filename }) => join(project, filename));
  run("npm", ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", ...tarballs]);
  const modules = join(project, "node_modules");
  for (const name of names.filter((one) => !installed.includes(one)))
    symlinkSync(join(packages, name), join(modules, "@canon", name));
  for (const name of libraries)
    symlinkSync(join(consumers, "node_modules", name), join(modules, name));
  for (const name of ["src", "interop", "tsconfig.json"])
    cpSync(join(consumers, name), join(project, name), { recursive: true });
});

function run(command: string, args: readonly string[], cwd = project): string {
  return runProgram(command, args, cwd);
}

function compile(compiler: string, ...args: readonly string[]): string {
  const tsc = join(consumers, "node_modules", compiler, "bin/tsc");
  return run(process.execPath, [tsc, ...args]);
}

describe("a project that installs the packages", () => {
  for (const compiler of compilers) {
    it(`compiles and runs with ${compiler}`, () => {
      const out = `out-${compiler}`;
      compile(compiler, "-p", ".", "--outDir", out);
      expect(run(process.execPath, ["--no-warnings", `${out}/esm.mjs`])).toBe("esm ok\n");
      expect(run(process.execPath, [`${out}/cjs.cjs`])).toBe("cjs ok\n");
    });
  }

  it("finds the same types in the package of a data model and in that of all", () => {
    const folder = join(project, "same");
    mkdirSync(folder);
    writeFileSync(join(folder, "same.mts"), sameTypes(packages));
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        extends: "../tsconfig.json",
        compilerOptions: { rootDir: "." },
        include: ["."],
      }),
    );
    expect(compile("typescript-7", "-p", "same", "--noEmit")).toBe("");
  });

  it("can compile and run the example of each README", () => {
    const folder = join(project, "readme");
    mkdirSync(folder);
    for (const name of names) {
      writeFileSync(join(folder, `${name}.mts`), readmeExample(join(packages, name)));
    }
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        extends: "../tsconfig.json",
        compilerOptions: { rootDir: ".", outDir: "out", lib: ["ES2022", "DOM"] },
        include: ["*.mts"],
      }),
    );
    compile("typescript-7", "-p", "readme");
    writeFileSync(
      join(folder, "run.mjs"),
      names
        .map((name) => `console.log("# ${name}"); await import("./out/${name}.mjs");\n`)
        .join(""),
    );
    const said = run(process.execPath, ["readme/run.mjs"]).split(/^# /m).slice(1);
    expect(said.map((text) => text.split("\n")[0])).toEqual(names);
    for (const text of said) {
      const [, shown, ...rest] = text.trimEnd().split("\n");
      // The field that was read, from the message, from the one that was told apart, and by the handler.
      expect(rest.filter((line) => line === shown)).toHaveLength(2);
      expect(rest.at(0)).toBe("false");
      expect(rest.at(-3)).toBe("true");
    }
  });

  it("can give event types to what takes a Standard Schema", () => {
    compile("typescript-7", "-p", "interop");
    for (const library of ["spec", "hono", "trpc", "tanstack-form"]) {
      expect(run(process.execPath, [`interop/out/${library}.mjs`])).toBe(`${library} ok\n`);
    }
  });

  for (const name of [
    "@canon/patient-admin/new-patient",
    "@canon/models/patient-admin/new-patient",
  ]) {
    it(`loads few files for ${name}`, () => {
      writeFileSync(
        join(project, "one.cjs"),
        `require("${name}"); console.log(Object.keys(require.cache).join("\\n"));`,
      );
      const loaded = run(process.execPath, ["one.cjs"]).trim().split("\n");
      expect(loaded.filter((path) => !path.endsWith("one.cjs")).map(inPackage)).toEqual([
        "models/PatientAdmin/events/NewPatient.cjs",
        "code.cjs",
      ]);
    });
  }

  it.runIf(isLong)("runs in other versions of Node", () => {
    const folder = join(consumers, "node-versions");
    npmCiOnce(folder);
    for (const version of ["22", "24"]) {
      const node = join(folder, `node_modules/node-${version}/bin/node`);
      expect(run(node, ["--version"])).toContain(`v${version}.`);
      expect(run(node, ["--no-warnings", "out-typescript-7/esm.mjs"])).toBe("esm ok\n");
      expect(run(node, ["out-typescript-7/cjs.cjs"])).toBe("cjs ok\n");
      expect(run(node, ["readme/run.mjs"])).toContain("# models\n");
    }
  });
});

function inPackage(path: string): string {
  return path.replace(/^.*\/lib\//, "");
}

describe("the packages", () => {
  it("have a manifest with the digest of every file", () => {
    for (const name of installed) {
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
      JSON.parse(run("npm", ["pack", "--dry-run", "--json", folder]))[0].integrity;
    expect(integrity(copy)).toBe(integrity(join(packages, "patient-search")));
  });

  it("export in ESM and CommonJS what their declarations say", () => {
    const ways = names.flatMap((name) => waysInto(join(packages, name)));
    writeFileSync(
      join(project, "ways.json"),
      JSON.stringify(ways.map(({ specifier }) => specifier)),
    );
    writeFileSync(
      join(project, "exports.mjs"),
      `import { createRequire } from "node:module";
      import ways from "./ways.json" with { type: "json" };
      const require = createRequire(import.meta.url);
      const namesOf = (module) => Object.keys(module).toSorted();
      const found = [];
      for (const way of ways) found.push([namesOf(await import(way)), namesOf(require(way))]);
      console.log(JSON.stringify(found));`,
    );
    const found: readonly (readonly (readonly string[])[])[] = JSON.parse(
      run(process.execPath, ["--no-warnings", "exports.mjs"]),
    );
    expect(ways.map(({ specifier }, at) => ({ specifier, found: found[at] }))).toEqual(
      ways.map(({ specifier, declared }) => ({ specifier, found: [declared, declared] })),
    );
  });

  it("leave publint nothing to say", async () => {
    const url = pathToFileURL(join(consumers, "node_modules/publint/src/index-node.js")).href;
    const { publint }: Publint = await import(url);
    for (const name of names) {
      const { messages } = await publint({
        pkgDir: join(packages, name),
        strict: true,
        pack: false,
      });
      expect({ name, messages }).toEqual({ name, messages: [] });
    }
  });

  // It type-checks every way in, four times: one package in the daily run, all in the long one.
  it("attw finds types in ESM, CommonJS and bundlers", { timeout: 3_600_000 }, () => {
    for (const name of isLong ? names : ["patient-search"]) attw(name);
  });
});

function attw(name: string): void {
  const bin = join(consumers, "node_modules/.bin/attw");
  const args = ["--pack", join(packages, name), "--profile", "node16", "--format", "json"];
  const { analysis }: Attw = JSON.parse(run(bin, args));
  expect(analysis.types.kind).toBe("included");
  expect(Object.keys(analysis.entrypoints)).toContain("./value-sets");
  expect(analysis.problems.filter(({ resolutionKind }) => resolutionKind !== "node10")).toEqual([]);
}

/** What we read of what attw prints. */
interface Attw {
  readonly analysis: {
    readonly types: { readonly kind: string };
    readonly entrypoints: Readonly<Record<string, unknown>>;
    readonly problems: readonly { readonly resolutionKind?: string }[];
  };
}

/** What we use of publint. */
interface Publint {
  readonly publint: (options: object) => Promise<{ readonly messages: readonly unknown[] }>;
}

/** The ways into a package that hold code, and the names that their declarations promise. */
function waysInto(
  folder: string,
): readonly { readonly specifier: string; readonly declared: readonly string[] }[] {
  const { name, exports }: PackageJson = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  return Object.entries(exports).flatMap(([way, conditions]) => {
    if (typeof conditions === "string") return [];
    const { types } = conditions.import;
    const declared = declaredValues(readFileSync(join(folder, types), "utf8"));
    return [{ specifier: name + way.slice(1), declared }];
  });
}

interface PackageJson {
  readonly name: string;
  readonly exports: Readonly<
    Record<string, string | { readonly import: Way; readonly require: Way }>
  >;
}

interface Way {
  readonly types: string;
  readonly default: string;
}

/** Names of the values that a module of declarations exports. */
function declaredValues(text: string): readonly string[] {
  const lists = [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list = ""]) =>
    list.split(",").map((name) => name.trim().replace(/^.* as /, "")),
  );
  const single = [
    ...text.matchAll(/^export (?:declare )?(?:const|function|class) (\w+)/gm),
    ...text.matchAll(/^export \* as (\w+)/gm),
  ].map(([, name = ""]) => name);
  const all = [...lists, ...single].filter((name) => name !== "" && !name.startsWith("type "));
  return [...new Set(all)].toSorted();
}
