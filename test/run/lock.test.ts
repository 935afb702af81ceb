import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, test } from "vitest";

import { nodeFileSystem as fs } from "../../generator/run/file-system.ts";
import { lockHolder, takeLock } from "../../generator/run/lock.ts";
import { isRunning, ownIdentity } from "../../generator/run/process-identity.ts";

function lockPath(): string {
  return join(mkdtempSync(join(tmpdir(), "canon-lock-")), ".canon.lock");
}

function leave(path: string, holder: unknown): void {
  writeFileSync(path, typeof holder === "string" ? holder : `${JSON.stringify(holder)}\n`);
}

const DEAD = { pid: 2 ** 22 + 1, started: "1", host: hostname() };

describe("a lock", () => {
  test("is there while it is held, names its holder, and is gone after", () => {
    const path = lockPath();
    const lock = takeLock(fs, path);
    expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(ownIdentity());
    expect(lockHolder(fs, path)).toEqual(ownIdentity());
    lock.release();
    expect(readdirSync(join(path, ".."))).toEqual([]);
  });

  test("is refused at once while another one holds it, by name", () => {
    const path = lockPath();
    const lock = takeLock(fs, path);
    expect(() => takeLock(fs, path)).toThrow(`Process ${process.pid} on "${hostname()}"`);
    expect(() => takeLock(fs, path)).toThrow(path);
    lock.release();
    takeLock(fs, path).release();
  });

  test.for([
    ["a process that has ended", DEAD],
    ["a later process with the same number", { ...ownIdentity(), started: "0" }],
    ["nobody: the file is empty", ""],
    ["nobody: the file is no lock", '{"pid":"x"}'],
    ["ourselves, when the release failed", ownIdentity()],
  ] as const)("is taken over from %s", ([, holder]) => {
    const path = lockPath();
    leave(path, holder);
    expect(lockHolder(fs, path)).toBe("dead");
    const lock = takeLock(fs, path);
    expect(lockHolder(fs, path)).toEqual(ownIdentity());
    lock.release();
    expect(readdirSync(join(path, ".."))).toEqual([]);
  });

  test("of another machine cannot be judged, so it is respected", () => {
    const path = lockPath();
    leave(path, { ...DEAD, host: "another" });
    expect(() => takeLock(fs, path)).toThrow('on "another"');
  });

  test("that is being taken over cannot be taken by another one", () => {
    const path = lockPath();
    leave(path, DEAD);
    let inner: unknown;
    const slow = {
      ...fs,
      rename: (from: string, to: string) => {
        expect(() => takeLock(fs, path)).toThrow(`Process ${process.pid}`);
        inner = lockHolder(fs, path);
        fs.rename(from, to);
      },
    };
    takeLock(slow, path).release();
    expect(inner).toBe("dead");
  });

  test("that another process finished taking over meanwhile is looked at again", () => {
    const path = lockPath();
    leave(path, DEAD);
    // Just before we make our claim, another one has taken over, worked and released.
    let interrupted = false;
    const slow = {
      ...fs,
      link: (existing: string, added: string) => {
        if (added !== path && !interrupted) {
          interrupted = true;
          fs.remove(path);
        }
        fs.link(existing, added);
      },
    };
    takeLock(slow, path).release();
    expect(interrupted).toBe(true);
    expect(readdirSync(join(path, ".."))).toEqual([]);
  });

  test("a claim of one that died while taking over is claimed in its turn", () => {
    const path = lockPath();
    leave(path, DEAD);
    const killed = {
      ...fs,
      rename: () => {
        throw new Error("killed");
      },
      remove: () => undefined,
    };
    expect(() => takeLock(killed, path)).toThrow("killed");
    expect(readdirSync(join(path, "..")).some((name) => name.includes(".after-"))).toBe(true);
    takeLock(fs, path).release();
    expect(readdirSync(join(path, "..")).filter((name) => !name.endsWith(".tmp"))).toEqual([]);
  });
});

describe("processes", () => {
  test("we run; a process that was killed does not, also before its parent has noticed", async () => {
    expect(isRunning(ownIdentity())).toBe(true);
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000); console.log(1)"]);
    await once(child.stdout, "data");
    const stat = readFileSync(`/proc/${child.pid}/stat`, "latin1");
    const started = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
    const identity = { pid: child.pid ?? 0, started, host: hostname() };
    expect(isRunning(identity)).toBe(true);
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(isRunning(identity)).toBe(false);
  });
});
