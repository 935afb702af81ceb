import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { environmentErrorOf } from "../../generator/run/environment-error.ts";
import { generate } from "../../generator/run/generate.ts";
import { failingFileSystem, Killed, type Failure } from "../support/failing-file-system.ts";
import { define, fakeHost, fakeProject, tree, type FakeProject } from "../support/fake-host.ts";

const TRACES = /\.canon[.-]/;

/** A project whose output is of an earlier state: one definition is new, one changed, one gone. */
async function changedProject(): Promise<FakeProject> {
  const project = fakeProject({ "same.yaml": "same", "old.yaml": "old", "changed.yaml": "before" });
  await generate({ ...project, host: fakeHost() });
  rmSync(join(project.definitions, "old.yaml"));
  define(project, "changed.yaml", "after");
  define(project, "new.yaml", "new");
  return project;
}

/** Leaves behind the lock of a process that has ended. */
function leaveDeadLock(project: FakeProject): void {
  const dead = { pid: 2 ** 22 + 1, started: "1", host: hostname() };
  writeFileSync(join(project.out, ".canon.lock"), `${JSON.stringify(dead)}\n`);
}

async function expectedTrees(): Promise<{ readonly before: Tree; readonly after: Tree }> {
  const project = await changedProject();
  const before = tree(project.out);
  await generate({ ...project, host: fakeHost() });
  return { before, after: tree(project.out) };
}

type Tree = Readonly<Record<string, string>>;

function copyOf(project: FakeProject): FakeProject {
  const root = mkdtempSync(join(tmpdir(), "canon-fault-"));
  cpSync(project.root, root, { recursive: true });
  return { root, definitions: join(root, "definitions"), out: join(root, "generated") };
}

/** Each file is as before or as after; nothing else is there but traces of the run. */
function expectWhole(found: Tree, trees: { readonly before: Tree; readonly after: Tree }): void {
  for (const [path, text] of Object.entries(found)) {
    if (TRACES.test(path) || path.endsWith("/")) continue;
    expect([trees.before[path], trees.after[path]], path).toContain(text);
  }
  for (const path of Object.keys(trees.before)) {
    if (path in trees.after) expect(Object.keys(found)).toContain(path);
  }
}

/** Lets the k-th call fail, for every k until a run gets through without. */
async function eachCall(
  failure: Failure,
  look: (project: FakeProject, error: unknown, call: string) => Promise<void>,
  prepare?: (project: FakeProject) => void,
): Promise<number> {
  const origin = await changedProject();
  if (prepare !== undefined) prepare(origin);
  for (let k = 0; ; k += 1) {
    const project = copyOf(origin);
    const fs = failingFileSystem(k, failure);
    let error: unknown;
    try {
      await generate({ ...project, host: fakeHost(fs) });
    } catch (caught) {
      error = caught;
    }
    const reached = fs.calls.names.length > k;
    if (reached) await look(project, error, `call ${k}: ${fs.calls.names[k]}`);
    rmSync(project.root, { recursive: true });
    if (!reached) return k;
  }
}

describe("a failure of every call in turn", () => {
  test.for(["ENOSPC", "EROFS", "EACCES", "EMFILE", "EIO"] as const)(
    "%s: one line with path and cause, nothing half done, and the next run is exact",
    { timeout: 120_000 },
    async (failure) => {
      const trees = await expectedTrees();
      const count = await eachCall(failure, async (project, error, call) => {
        if (error !== undefined) {
          const message = environmentErrorOf(error)?.message;
          expect(message, call).toMatch(new RegExp(`"/.*".*\\(${failure}\\)\\.$`));
          expect(message, call).not.toContain("\n");
        }
        const found = tree(project.out);
        expectWhole(found, trees);
        // Whoever can still clean up does; the next run would do it as well.
        const unfinished = Object.keys(found).filter((path) => path.endsWith(".tmp"));
        if (!call.endsWith("remove")) expect(unfinished, call).toEqual([]);
        await generate({ ...project, host: fakeHost() });
        expect(tree(project.out), call).toEqual(trees.after);
      });
      expect(count).toBeGreaterThan(60);
    },
  );

  test("killed: check fails until the next run, which is exact", { timeout: 120_000 }, async () => {
    const trees = await expectedTrees();
    const count = await eachCall("killed", async (project, error, call) => {
      const found = tree(project.out);
      expectWhole(found, trees);
      const exact = JSON.stringify(found) === JSON.stringify(trees.after);
      // The cache is written last, by calls that may fail.
      if (!exact) expect(error, call).toBeInstanceOf(Killed);
      if (!exact) {
        const check = await generate({ ...project, check: true, host: fakeHost() });
        expect(check.outcome, call).toBe("stale");
      }
      await generate({ ...project, host: fakeHost() });
      expect(tree(project.out), call).toEqual(trees.after);
    });
    expect(count).toBeGreaterThan(60);
  });

  test("killed while it takes over the lock of a killed run", { timeout: 120_000 }, async () => {
    const trees = await expectedTrees();
    const look = async (project: FakeProject, _error: unknown, call: string): Promise<void> => {
      expectWhole(tree(project.out), trees);
      await generate({ ...project, host: fakeHost() });
      expect(tree(project.out), call).toEqual(trees.after);
    };
    await eachCall("killed", look, leaveDeadLock);
    await eachCall("EIO", look, leaveDeadLock);
  });

  test(
    "killed, then the definitions change: new files are not taken for edits",
    { timeout: 120_000 },
    async () => {
      const fresh = fakeProject({ "same.yaml": "same", "changed.yaml": "changed again" });
      await generate({ ...fresh, host: fakeHost() });
      await eachCall("killed", async (project, _error, call) => {
        define(project, "changed.yaml", "changed again");
        rmSync(join(project.definitions, "new.yaml"));
        const result = await generate({ ...project, host: fakeHost() });
        expect(result.problems, call).toEqual([]);
        expect(tree(project.out), call).toEqual(tree(fresh.out));
      });
    },
  );

  test(
    "the first run of all: nothing but whole files, and the next run is exact",
    { timeout: 120_000 },
    async () => {
      const wanted = fakeProject({ "a.yaml": "a" });
      await generate({ ...wanted, host: fakeHost() });
      for (let k = 0; ; k += 1) {
        const project = fakeProject({ "a.yaml": "a" });
        const fs = failingFileSystem(k, "ENOSPC");
        await generate({ ...project, host: fakeHost(fs) }).catch(() => undefined);
        await generate({ ...project, host: fakeHost() });
        expect(tree(project.out)).toEqual(tree(wanted.out));
        if (fs.calls.names.length <= k) return;
      }
    },
  );
});
