import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

import { EnvironmentError, environmentErrorOf } from "../../generator/run/environment-error.ts";
import { nodeFileSystem, type FileSystem } from "../../generator/run/file-system.ts";
import { generate } from "../../generator/run/generate.ts";
import { generateHost, type GenerateHost } from "../../generator/run/generate-host.ts";
import { LOCK, takeLock } from "../../generator/run/lock.ts";
import { release, type ReleaseOptions, type ReleaseResult } from "../../generator/run/release.ts";
import { failingFileSystem, Killed } from "../support/failing-file-system.ts";
import { longRuns } from "../support/long-runs.ts";
import { tree } from "../support/fake-host.ts";

const SMALL = join(import.meta.dirname, "../fixtures/commands/small");

/** The real thing, except that one small file is generated. */
function host(fs: FileSystem = nodeFileSystem): GenerateHost {
  const emit = () => [{ path: "models.txt", text: "made" }];
  return {
    ...generateHost(nodeFileSystem),
    fs,
    codeDigest: () => "code",
    emitters: () => Promise.resolve([{ name: "small", purpose: "For tests.", emit }]),
  };
}

function optionsIn(
  root: string,
  fs?: FileSystem,
): ReleaseOptions & { readonly host: GenerateHost } {
  return {
    definitions: join(root, "definitions"),
    out: join(root, "generated"),
    edition: "2026-01",
    asked: new Map(),
    today: "2026-01-31",
    host: host(fs),
  };
}

/** A project whose output is current, and that has no edition. */
async function currentProject(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), "canon-fault-"));
  cpSync(SMALL, join(root, "definitions"), { recursive: true });
  writeFileSync(join(root, "package.json"), "{}");
  mkdirSync(join(root, "node_modules"));
  await generate(optionsIn(root));
  return root;
}

function copyOf(origin: string): string {
  const root = mkdtempSync(join(tmpdir(), "canon-fault-"));
  cpSync(origin, root, { recursive: true });
  return root;
}

async function outcomeOf(options: ReleaseOptions): Promise<ReleaseResult | Error> {
  try {
    return await release(options);
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

const editionIn = (root: string): string | undefined =>
  tree(join(root, "definitions"))["editions/2026-01.json"];

test.for(["ENOSPC", "killed"] as const)(
  "%s at any call: an edition is there wholly or not at all, and the next run makes it",
  { timeout: 120_000 },
  async (failure) => {
    const origin = await currentProject();
    const wanted = copyOf(origin);
    const { calls, ...all } = failingFileSystem(-1, failure);
    expect(await release(optionsIn(wanted, all))).toMatchObject({ outcome: "released" });
    const whole = editionIn(wanted);
    // Before the lock is taken, files are only read.
    const first = calls.names.indexOf("makeFolder");
    expect(first).toBeGreaterThan(0);
    for (let k = longRuns(1) > 1 ? 0 : first; k < calls.names.length; k += 1) {
      const root = copyOf(origin);
      const outcome = await outcomeOf(optionsIn(root, failingFileSystem(k, failure)));
      const call = `call ${k}: ${calls.names[k]}`;
      const found = editionIn(root);
      if (found !== undefined) expect(found, call).toBe(whole);
      if (outcome instanceof Error && failure !== "killed") {
        expect(environmentErrorOf(outcome)?.message, call).toContain("no space is left");
      }
      if (outcome instanceof Error && failure === "killed") {
        expect(outcome, call).toBeInstanceOf(Killed);
      }
      // What was released stays; otherwise the next run does it, and clears up.
      const again = await outcomeOf(optionsIn(root));
      expect(again, call).toMatchObject({ outcome: found === undefined ? "released" : "refused" });
      expect(tree(join(root, "definitions")), call).toEqual(tree(join(wanted, "definitions")));
      rmSync(root, { recursive: true });
    }
  },
);

test("stopped by a signal, it writes nothing", async () => {
  const root = await currentProject();
  const before = tree(root);
  const stop = new AbortController();
  const options = optionsIn(root);
  const read: GenerateHost["read"] = async (definitions) => {
    stop.abort(new Error("stopped"));
    return await options.host.read(definitions);
  };
  const stopped = release({ ...options, signal: stop.signal, host: { ...options.host, read } });
  await expect(stopped).rejects.toThrow("stopped");
  expect(tree(root)).toEqual(before);
});

test("two at once: the second one tells who is at it, and writes nothing", async () => {
  const root = await currentProject();
  const editions = join(root, "definitions/editions");
  mkdirSync(editions);
  const lock = takeLock(nodeFileSystem, join(editions, LOCK));
  const outcome = await outcomeOf(optionsIn(root));
  expect(outcome).toBeInstanceOf(EnvironmentError);
  expect(outcome).toHaveProperty("message", expect.stringContaining(`Process ${process.pid}`));
  lock.release();
  expect(await outcomeOf(optionsIn(root))).toMatchObject({ outcome: "released" });
});
