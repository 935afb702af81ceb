import {
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { generate } from "../../generator/run/generate.ts";
import { define, fakeHost, fakeProject, tree, type FakeProject } from "../support/fake-host.ts";

const TWO = { "a.yaml": "first", "b.yaml": "second" };

async function generated(
  definitions: Readonly<Record<string, string>> = TWO,
): Promise<FakeProject> {
  const project = fakeProject(definitions);
  await generate({ ...project, host: fakeHost() });
  return project;
}

describe("generate", () => {
  test("writes all files and a manifest", async () => {
    const project = fakeProject(TWO);
    const result = await generate({ ...project, host: fakeHost() });
    expect(result).toMatchObject({ outcome: "written", removed: [], unchanged: 0, problems: [] });
    expect(result.written).toEqual([
      "code/deep/a.ts",
      "code/deep/b.ts",
      "copies/a.txt",
      "copies/b.txt",
    ]);
    const found = tree(project.out);
    expect(Object.keys(found)).toEqual([...result.written, "manifest.json"]);
    expect(found["code/deep/a.ts"]).toBe('export const text = "first";\n');
    await expect(found["manifest.json"]).toMatchFileSnapshot("../fixtures/run/manifest.json");
  });

  test("a second run reads no definition, and writes nothing at all", async () => {
    const project = await generated();
    const old = new Date("2020-01-01");
    for (const path of Object.keys(tree(project.out)))
      utimesSync(join(project.out, path), old, old);
    utimesSync(project.out, old, old);
    const host = fakeHost();
    expect(await generate({ ...project, host })).toMatchObject({ outcome: "current" });
    expect(host.uses).toEqual({ reads: 0 });
    for (const path of ["", ...Object.keys(tree(project.out))]) {
      expect(statSync(join(project.out, path)).mtime, path).toEqual(old);
    }
  });

  test("without a stamp, a second run still writes nothing", async () => {
    const project = await generated();
    rmSync(join(project.root, "node_modules"), { recursive: true });
    const before = statSync(join(project.out, "copies/a.txt")).ino;
    const host = fakeHost();
    expect(await generate({ ...project, host })).toMatchObject({
      outcome: "current",
      unchanged: 4,
    });
    expect(host.uses.reads).toBe(1);
    expect(statSync(join(project.out, "copies/a.txt")).ino).toBe(before);
  });

  test("writes only what changed", async () => {
    const project = await generated();
    define(project, "a.yaml", "changed");
    const host = fakeHost();
    const result = await generate({ ...project, host });
    expect(result.written).toEqual(["code/deep/a.ts", "copies/a.txt"]);
    expect(result.unchanged).toBe(2);
  });

  test("removes files that are no longer made, and folders that are empty then", async () => {
    const project = await generated({ "a.yaml": "first" });
    rmSync(join(project.definitions, "a.yaml"));
    const result = await generate({ ...project, host: fakeHost() });
    expect(result.removed).toEqual(["code/deep/a.ts", "copies/a.txt"]);
    expect(Object.keys(tree(project.out))).toEqual(["manifest.json"]);
  });

  test("notices a changed definition even if its time and size stay the same", async () => {
    const project = await generated();
    const path = join(project.definitions, "a.yaml");
    const { atime, mtime } = statSync(path);
    writeFileSync(path, "First");
    utimesSync(path, atime, mtime);
    expect(await generate({ ...project, host: fakeHost() })).toMatchObject({ outcome: "written" });
  });

  test("with --only, runs one emitter and keeps the files of the others", async () => {
    const project = await generated();
    define(project, "a.yaml", "changed");
    const result = await generate({ ...project, only: ["copies"], host: fakeHost() });
    expect(result.written).toEqual(["copies/a.txt"]);
    expect(tree(project.out)["code/deep/a.ts"]).toContain("first");
    const rest = await generate({ ...project, host: fakeHost() });
    expect(rest.written).toEqual(["code/deep/a.ts"]);
  });

  test("errors of the definitions: nothing is written, not even the folder", async () => {
    const project = fakeProject(TWO);
    const span = { file: "a.yaml", start: 0, end: 1 };
    const host = fakeHost();
    const read = async (folder: string) => ({
      ...(await host.read(folder)),
      diagnostics: [{ code: "unknown-type", severity: "error" as const, message: "No.", span }],
    });
    const result = await generate({ ...project, host: { ...host, read } });
    expect(result.outcome).toBe("invalid");
    expect(result.diagnostics).toHaveLength(1);
    expect(Object.keys(tree(project.root))).not.toContainEqual(
      expect.stringContaining("generated"),
    );
  });

  test("stops when it is asked to, with nothing written", async () => {
    const project = fakeProject(TWO);
    const signal = AbortSignal.abort(new Error("stop"));
    await expect(generate({ ...project, signal, host: fakeHost() })).rejects.toThrow("stop");
    expect(Object.keys(tree(project.root))).not.toContainEqual(
      expect.stringContaining("generated"),
    );
  });
});

describe("what others did in the output folder", () => {
  test("foreign files stay", async () => {
    const project = await generated();
    writeFileSync(join(project.out, "copies/mine.txt"), "mine");
    rmSync(join(project.definitions, "a.yaml"));
    rmSync(join(project.definitions, "b.yaml"));
    await generate({ ...project, host: fakeHost() });
    expect(Object.keys(tree(project.out))).toEqual(["copies/mine.txt", "manifest.json"]);
  });

  test("edited files are refused by name, and overwritten by force", async () => {
    const project = await generated();
    const path = join(project.out, "copies/a.txt");
    writeFileSync(path, "edited");
    const refused = await generate({ ...project, host: fakeHost() });
    expect(refused).toMatchObject({ outcome: "refused", written: [] });
    expect(refused.problems).toEqual([{ path: "copies/a.txt", state: "edited" }]);
    expect(readFileSync(path, "utf8")).toBe("edited");
    const forced = await generate({ ...project, force: true, host: fakeHost() });
    expect(forced.written).toEqual(["copies/a.txt"]);
    expect(readFileSync(path, "utf8")).toBe("first");
  });

  test("an empty file, which a computer that lost power may leave, is no edit", async () => {
    const project = await generated();
    const path = join(project.out, "copies/a.txt");
    writeFileSync(path, "");
    const { outcome, written } = await generate({ ...project, host: fakeHost() });
    expect({ outcome, written }).toEqual({ outcome: "written", written: ["copies/a.txt"] });
    expect(readFileSync(path, "utf8")).toBe("first");
  });

  test("an empty file in the way that no run has written is foreign", async () => {
    const project = fakeProject(TWO);
    mkdirSync(join(project.out, "copies"), { recursive: true });
    const path = join(project.out, "copies/a.txt");
    writeFileSync(path, "");
    const { problems } = await generate({ ...project, host: fakeHost() });
    expect(problems).toEqual([{ path: "copies/a.txt", state: "foreign" }]);
    expect(readFileSync(path, "utf8")).toBe("");
  });

  test("an edited file that is no longer made is refused too", async () => {
    const project = await generated();
    writeFileSync(join(project.out, "copies/a.txt"), "edited");
    rmSync(join(project.definitions, "a.yaml"));
    const refused = await generate({ ...project, host: fakeHost() });
    expect(refused.problems).toEqual([{ path: "copies/a.txt", state: "edited" }]);
    expect(Object.keys(tree(project.out))).toHaveLength(5);
  });

  test("a foreign file in the way is refused, unless it has the same bytes", async () => {
    const project = fakeProject(TWO);
    mkdirSync(join(project.out, "copies"), { recursive: true });
    writeFileSync(join(project.out, "copies/a.txt"), "first");
    writeFileSync(join(project.out, "copies/b.txt"), "mine");
    writeFileSync(join(project.out, "code"), "a file where a folder is to be");
    const refused = await generate({ ...project, host: fakeHost() });
    expect(refused.problems.map(({ path, state }) => [path, state])).toEqual([
      ["code", "foreign"],
      ["copies/b.txt", "foreign"],
    ]);
    const forced = await generate({ ...project, force: true, host: fakeHost() });
    expect(forced.outcome).toBe("written");
    expect(forced.unchanged).toBe(1);
  });

  test("line ends that a checkout changed are no edit", async () => {
    const project = await generated({ "a.yaml": "one\ntwo\n" });
    writeFileSync(join(project.out, "copies/a.txt"), "one\r\ntwo\r\n");
    expect(await generate({ ...project, host: fakeHost() })).toMatchObject({ outcome: "written" });
    expect(tree(project.out)["copies/a.txt"]).toBe("one\ntwo\n");
  });

  test("links are replaced and never followed, as files and as folders", async () => {
    const project = await generated();
    const outside = join(project.root, "outside");
    mkdirSync(outside);
    writeFileSync(join(outside, "a.txt"), "first");
    writeFileSync(join(outside, "secret"), "secret");
    rmSync(join(project.out, "code/deep/a.ts"));
    symlinkSync(join(outside, "secret"), join(project.out, "code/deep/a.ts"));
    rmSync(join(project.out, "copies"), { recursive: true });
    symlinkSync(outside, join(project.out, "copies"));
    expect(await generate({ ...project, check: true, host: fakeHost() })).toMatchObject({
      outcome: "stale",
    });
    const result = await generate({ ...project, host: fakeHost() });
    expect(result.written).toEqual(["code/deep/a.ts", "copies/a.txt", "copies/b.txt"]);
    expect(tree(outside)).toEqual({ "a.txt": "first", secret: "secret" });
    expect(Object.values(tree(project.out)).some((text) => text.startsWith("->"))).toBe(false);
  });

  test("what a manifest names outside of the folder is left alone", async () => {
    const project = await generated();
    writeFileSync(join(project.root, "victim"), "first");
    const manifest = join(project.out, "manifest.json");
    const digest = /"copies\/a.txt": ("\w+")/.exec(readFileSync(manifest, "utf8"))?.[1] ?? "";
    const victims = [
      `"../victim": ${digest}`,
      `${JSON.stringify(join(project.root, "victim"))}: ${digest}`,
    ];
    const text = readFileSync(manifest, "utf8").replace(
      '"copies": {',
      `"copies": { ${victims.join(", ")},`,
    );
    writeFileSync(manifest, text);
    await generate({ ...project, host: fakeHost() });
    expect(tree(project.root)["victim"]).toBe("first");
  });
});

describe("generate --check", () => {
  test("names missing, stale, edited and left-over files, and writes nothing", async () => {
    const project = await generated({ "a.yaml": "a", "b.yaml": "b", "c.yaml": "c", "d.yaml": "d" });
    rmSync(join(project.out, "copies/a.txt"));
    define(project, "b.yaml", "changed");
    writeFileSync(join(project.out, "copies/c.txt"), "edited");
    rmSync(join(project.definitions, "d.yaml"));
    const before = tree(project.out);
    const result = await generate({ ...project, check: true, host: fakeHost() });
    expect(result.outcome).toBe("stale");
    expect(result.problems).toEqual([
      { path: "code/deep/b.ts", state: "stale" },
      { path: "code/deep/d.ts", state: "left-over" },
      { path: "copies/a.txt", state: "missing" },
      { path: "copies/b.txt", state: "stale" },
      { path: "copies/c.txt", state: "edited" },
      { path: "copies/d.txt", state: "left-over" },
    ]);
    expect(tree(project.out)).toEqual(before);
  });

  test("passes on what generate wrote, with and without a stamp", async () => {
    const project = await generated();
    const check = () => generate({ ...project, check: true, host: fakeHost() });
    expect(await check()).toMatchObject({ outcome: "current" });
    rmSync(join(project.root, "node_modules"), { recursive: true });
    expect(await check()).toMatchObject({ outcome: "current" });
  });

  test("fails when nothing was generated yet, and makes no folder", async () => {
    const project = fakeProject(TWO);
    const result = await generate({ ...project, check: true, host: fakeHost() });
    expect(result.problems).toHaveLength(5);
    expect(Object.keys(tree(project.root))).not.toContainEqual(
      expect.stringContaining("generated"),
    );
  });

  test("fails on a manifest that was edited", async () => {
    const project = await generated();
    writeFileSync(join(project.out, "manifest.json"), "{}");
    const result = await generate({ ...project, check: true, host: fakeHost() });
    expect(result.problems).toEqual([{ path: "manifest.json", state: "stale" }]);
  });
});
