import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../generator");

/** Which folder stands on which floor. Imports go down, or stay inside their folder. */
const FLOORS: Readonly<Record<string, number>> = {
  base: 0,
  runtime: 0,
  definition: 1,
  catalog: 1,
  read: 2,
  lint: 2,
  coverage: 2,
  import: 2,
  emit: 2,
  edition: 2,
  compat: 2,
  registry: 3,
  traffic: 3,
  site: 4,
  run: 5,
  report: 5,
  commands: 6,
  ".": 7,
};

const MAX_LINES = 400;

interface Module {
  readonly path: string;
  readonly lines: number;
  readonly text: string;
  readonly imports: readonly string[];
}

const modules: readonly Module[] = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .toSorted()
  .map((path) => {
    const text = readFileSync(join(root, path), "utf8");
    const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)];
    const imports = specifiers.map(([, specifier = ""]) =>
      relative(root, resolve(root, dirname(path), specifier)),
    );
    return { path, lines: text.split("\n").length - 1, text, imports };
  });

function folderOf(path: string): string {
  return path.includes("/") ? (path.split("/")[0] ?? ".") : ".";
}

describe("architecture", () => {
  it("knows the floor of every folder", () => {
    const folders = new Set(modules.map((module) => folderOf(module.path)));
    expect([...folders].filter((folder) => FLOORS[folder] === undefined)).toEqual([]);
  });

  it("imports go down", () => {
    const wrong = modules.flatMap((module) =>
      module.imports
        .filter((target) => {
          const [from, to] = [folderOf(module.path), folderOf(target)];
          return from !== to && (FLOORS[to] ?? Infinity) >= (FLOORS[from] ?? -1);
        })
        .map((target) => `${module.path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("has no cycles", () => {
    const graph = new Map(modules.map((module) => [module.path, module.imports]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path))
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(" -> "));
      if (done.has(path) || trail.includes(path)) return;
      for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const path of graph.keys()) visit(path, []);
    expect(cycles).toEqual([]);
  });

  it("the runtime of packages imports nothing but itself", () => {
    const packages = modules
      .filter((module) => folderOf(module.path) === "runtime")
      .filter((module) => /from\s+"(?!\.)/.test(module.text));
    expect(packages.map((module) => module.path)).toEqual([]);
  });

  it("only run/ touches the file system, and only commands/ print", () => {
    const fileSystem = modules
      .filter((module) => /from "node:(fs|fs\/promises|child_process)"/.test(module.text))
      .map((module) => module.path);
    expect(fileSystem.filter((path) => folderOf(path) !== "run")).toEqual([]);
    // `console` is for oxlint: here it would also find the examples that the packages' READMEs hold.
    const printing = modules.filter((module) => /\bprocess\.std(out|err)/.test(module.text));
    const rooms = printing
      .map((module) => module.path)
      .filter((path) => !/^(commands\/|[^/]+$)/.test(path));
    expect(rooms).toEqual([]);
  });

  it(`no file is longer than ${MAX_LINES} lines`, () => {
    const long = modules.filter((module) => module.lines > MAX_LINES);
    expect(long.map((module) => `${module.path}: ${module.lines}`)).toEqual([]);
  });

  it("every folder says what it is, in at most 20 lines", () => {
    const folders = Object.keys(FLOORS);
    const lines = folders.map((folder) => [
      folder,
      readFileSync(join(root, folder, "README.md"), "utf8")
        .trimEnd()
        .split("\n").length,
    ]);
    expect(lines.filter(([, count]) => Number(count) > 20)).toEqual([]);
  });
});
