import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, openSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";

import { generate } from "../../generator/run/generate.ts";
import { define, fakeHost, fakeProject, tree, type FakeProject } from "../support/fake-host.ts";
import { longRuns } from "../support/long-runs.ts";
import { CANON, REPOSITORY, runCli, smallProject } from "../support/run-cli.ts";

const [NODE, ...CLI] = CANON;
const TSX = CLI.slice(0, 2);

/** Definitions whose output takes the slow process about a second to write. */
function largeProject(): FakeProject {
  const texts = Array.from({ length: 10 }, (_, index) => [`d${index}.yaml`, `text ${index}`]);
  return fakeProject(Object.fromEntries(texts) as Record<string, string>);
}

/** Starts a process that generates slowly, and waits until it begins to write. */
async function slowProcess(project: FakeProject): Promise<ChildProcess> {
  const script = join(REPOSITORY, "test/support/slow-generate.ts");
  const child = spawn(NODE, [...TSX, script, project.root], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return child;
}

describe("kill -9", () => {
  test(
    "leaves whole files, a failing check, and an exact next run at once",
    { timeout: 600_000 },
    async () => {
      const wanted = largeProject();
      await generate({ ...wanted, host: fakeHost() });
      const before = tree(wanted.out);
      for (const name of Object.keys(tree(wanted.definitions))) define(wanted, name, "changed");
      await generate({ ...wanted, host: fakeHost() });
      const after = tree(wanted.out);
      for (let round = 0; round < longRuns(4); round += 1) {
        const project = largeProject();
        await generate({ ...project, host: fakeHost() });
        for (const name of Object.keys(tree(project.definitions))) define(project, name, "changed");
        const child = await slowProcess(project);
        await pause((round * 97) % 700);
        child.kill("SIGKILL");
        await once(child, "exit");
        const found = tree(project.out);
        for (const [path, text] of Object.entries(found)) {
          if (!path.includes(".canon")) expect([before[path], after[path]], path).toContain(text);
        }
        const check = await generate({ ...project, check: true, host: fakeHost() });
        expect(check.outcome).toBe("stale");
        const started = performance.now();
        await generate({ ...project, host: fakeHost() });
        expect(performance.now() - started).toBeLessThan(5000);
        expect(tree(project.out)).toEqual(after);
      }
    },
  );
});

describe("two at once", () => {
  test("the second one exits 3 at once, naming process and lock; the tree is exact", async () => {
    const project = largeProject();
    const child = await slowProcess(project);
    await expect(generate({ ...project, host: fakeHost() })).rejects.toThrow(
      `Process ${child.pid} on`,
    );
    await expect(generate({ ...project, check: true, host: fakeHost() })).rejects.toThrow(
      ".canon.lock",
    );
    const cli = await runCli(["generate", "--out", project.out], { cwd: smallProject() });
    expect(cli).toMatchObject({ code: 3, stdout: "" });
    expect(cli.stderr).toMatch(
      new RegExp(`^Process ${child.pid} on ".*" is writing here: .*canon.lock"\\.\n$`),
    );
    await once(child, "exit");
    const alone = largeProject();
    await generate({ ...alone, host: fakeHost() });
    expect(tree(project.out)).toEqual(tree(alone.out));
  });
});

describe("the process", () => {
  test.for([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)(
    "--watch runs again after a change, and %s ends it with %d and a summary",
    async ([signal, code]) => {
      const cwd = smallProject();
      const child = spawn(NODE, [...CLI, "generate", "--watch"], { cwd });
      const ended = once(child, "close");
      let [stdout, stderr, hasChanged] = ["", "", false];
      child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
      for await (const data of child.stdout) {
        stdout += String(data);
        const runs = stdout.match(/written/g)?.length ?? 0;
        if (runs === 1 && !hasChanged) {
          hasChanged = true;
          const path = join(cwd, "definitions/models/Library/model.yaml");
          writeFileSync(path, "description: Loans, as seen by whoever stands at the counter.\n");
        }
        if (runs === 2 && !child.killed) child.kill(signal);
      }
      const [exitCode] = (await ended) as [number];
      expect({ exitCode, stderr }).toEqual({ exitCode: code, stderr: `Stopped by ${signal}.\n` });
      const first = "generated: \\d+ files written, 0 removed, 0 unchanged\\.";
      const second = "generated: [1-9]\\d* files? written, 0 removed, [1-9]\\d* unchanged\\.";
      expect(stdout).toMatch(new RegExp(`^Watching definitions\\. .*\n${first}\n${second}\n$`));
      expect(
        Object.keys(tree(join(cwd, "generated"))).filter((path) => path.includes(".canon")),
      ).toEqual([]);
    },
  );

  test("a closed pipe ends it quietly with 0", () => {
    const command = [...CANON, "sample", "Library.Lent", "--count", "100000"].map(
      (word) => `'${word}'`,
    );
    const script = `${command.join(" ")} | head -c 10; echo " \${PIPESTATUS[0]}"`;
    const ran = spawnSync("bash", ["-c", script], { cwd: smallProject(), encoding: "utf8" });
    expect(ran.stderr).toBe("");
    expect(ran.stdout.slice(10)).toBe(" 0\n");
  });

  test("a full disk behind stdout is 3, with one line", () => {
    const full = openSync("/dev/full", "w");
    const ran = spawnSync(NODE, [...CLI, "--help"], {
      stdio: ["ignore", full, "pipe"],
      encoding: "utf8",
    });
    expect(ran).toMatchObject({ status: 3, stderr: "Cannot write the output (ENOSPC).\n" });
  });
});

describe("output bytes depend on the definitions alone", () => {
  test("not on time zone, language, folder, order of creation, umask, line ends, working directory", () => {
    const plain = smallProject();
    expect(spawnSync(NODE, [...CLI, "generate"], { cwd: plain }).status).toBe(0);
    const other = mkdtempSync(join(tmpdir(), "canon-another-much-longer-name-"));
    const texts = Object.entries(tree(join(plain, "definitions"))).toReversed();
    cpSync(join(plain, "package.json"), join(other, "package.json"));
    for (const [path, text] of texts) {
      const target = join(other, "definitions", path);
      cpSync(join(plain, "definitions", path), target);
      writeFileSync(target, `\ufeff${text.replaceAll("\n", "\r\n")}`);
    }
    const env = {
      ...process.env,
      TZ: "Asia/Kathmandu",
      LANG: "tr_TR.UTF-8",
      LC_ALL: "tr_TR.UTF-8",
      USER: "x",
    };
    const command = [
      ...CANON,
      "generate",
      "--definitions",
      join(other, "definitions"),
      "--out",
      join(other, "o"),
    ];
    const script = `umask 077; ${command.map((word) => `'${word}'`).join(" ")}`;
    const ran = spawnSync("sh", ["-c", script], { cwd: "/", env, encoding: "utf8" });
    expect(ran.stderr).toBe("");
    expect(tree(join(other, "o"))).toEqual(tree(join(plain, "generated")));
    const text = JSON.stringify(tree(join(plain, "generated")));
    expect(text).not.toContain(plain);
    expect(text).not.toContain(String(new Date().getFullYear()));
  });
});
