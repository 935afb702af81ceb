import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

import type { Edition } from "../../generator/catalog/edition.ts";
import { treeOf } from "../../generator/registry/tree/plan-tree.ts";
import { IDS } from "../../generator/registry/tree/paths.ts";
import { parseIds } from "../../generator/registry/tree/read-document.ts";
import type { FileSystem } from "../../generator/run/file-system.ts";
import { verifyTree } from "../../generator/run/verify-tree.ts";
import { writeTree } from "../../generator/run/write-tree.ts";
import { failingFileSystem } from "../support/failing-file-system.ts";
import { tree } from "../support/fake-host.ts";
import { editionAfter, library, smallEditions, tinyEditions, TOOLS } from "./small-editions.ts";

const editions = smallEditions();

function newFolder(): string {
  return join(mkdtempSync(join(tmpdir(), "canon-tree-")), "registry");
}

async function write(out: string, of: readonly Edition[] = editions) {
  return await writeTree({ out, editions: of, tools: TOOLS });
}

async function verify(folder: string) {
  return await verifyTree({ folder, signal: new AbortController().signal });
}

/** Digests by when they first appear, so that the text stays when only they change. */
function readable(text: string): string {
  const names = new Map<string, string>();
  return text.replace(/"size": \d+/gu, '"size": N').replace(/[0-9a-f]{64}/gu, (digest) => {
    const name = names.get(digest) ?? `<sha256 ${names.size + 1}>`;
    names.set(digest, name);
    return name;
  });
}

/** Files by path, with when they were written last. */
function times(out: string): ReadonlyMap<string, number> {
  return new Map(Object.keys(tree(out)).map((path) => [path, statSync(join(out, path)).mtimeMs]));
}

describe("a tree", () => {
  test("holds what its layout says", async () => {
    const out = newFolder();
    await write(out);
    const files = Object.entries(tree(out));
    const content = files.filter(([path]) => path.startsWith("v1/blobs/sha256/"));
    const documents = files.filter((file) => !content.includes(file));
    const shown = [
      ...documents.map(([path, text]) => `${path}\n${text}`),
      `v1/blobs/sha256/ holds ${content.length} files.\n`,
    ];
    await expect(readable(shown.join("\n"))).toMatchFileSnapshot("../fixtures/tree/small.txt");
  });

  test("is the same bytes whether it grew or was made at once", async () => {
    const out = newFolder();
    for (const count of [1, 2, 3]) await write(out, editions.slice(0, count));
    const made = [...treeOf(editions, TOOLS)].map(
      ([path, bytes]) => [path, Buffer.from(bytes).toString()] as const,
    );
    expect(tree(out)).toEqual(Object.fromEntries(made));
  });

  test("is not touched by a second run", async () => {
    const out = newFolder();
    const { written } = await write(out);
    const before = times(out);
    expect(await write(out)).toMatchObject({ outcome: "current", written: [] });
    expect(times(out)).toEqual(before);
    expect(written).toHaveLength(before.size);
  });

  test("grows without touching what is published", async () => {
    const out = newFolder();
    await write(out, editions.slice(0, 2));
    const [before, texts] = [times(out), tree(out)];
    const { written } = await write(out);
    const kept = [...before.keys()].filter((path) => !written.includes(path));
    for (const path of kept) expect(times(out).get(path), path).toBe(before.get(path));
    for (const path of kept) expect(tree(out)[path], path).toBe(texts[path]);
    const replaced = written.filter((path) => before.has(path));
    expect(replaced).toEqual([
      "v1/ids.json",
      "v1/models/Loans/index.json",
      "v1/models/Orders/index.json",
      "v1/index.json",
      "v1/latest.json",
    ]);
    // What did not change is told once, by the first version that has it.
    expect(written.filter((path) => path.startsWith("v1/models/Orders/1"))).toEqual([]);
  });

  test("numbers its schemas for good", () => {
    const idsOf = (count: number) =>
      parseIds(treeOf(editions.slice(0, count), TOOLS).get(IDS) ?? new Uint8Array())?.schemas ?? [];
    const all = idsOf(3);
    expect(all.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    for (const count of [1, 2]) expect(all.slice(0, idsOf(count).length)).toEqual(idsOf(count));
  });
});

describe("what is published never changes", () => {
  test("another edition of the same name", async () => {
    const out = newFolder();
    await write(out);
    const texts = tree(out);
    const [first] = editions;
    if (first === undefined) throw new Error("there are editions");
    const other = { ...first, digest: "f".repeat(64) };
    const { outcome, problems } = await write(out, [other, ...editions.slice(1)]);
    expect(outcome).toBe("refused");
    expect(problems).toMatchObject([
      { code: "tree-changed-edition", path: "v1/editions/2024-01/manifest.json" },
    ]);
    expect(problems[0]?.message).toContain(first.digest);
    expect(problems[0]?.message).toContain("f".repeat(64));
    expect(tree(out)).toEqual(texts);
  });

  test("another content of the same version", async () => {
    const out = newFolder();
    await write(out);
    const texts = tree(out);
    const next = editionAfter(editions, "2024-03", {
      catalog: library(),
      versions: { Loans: "1.1.0", Orders: "1.0.0" },
    });
    const { outcome, problems } = await write(out, [...editions, next]);
    expect(outcome).toBe("refused");
    expect(problems).toMatchObject([
      { code: "tree-changed-version", path: "v1/models/Loans/1.1.0/manifest.json" },
    ]);
    expect(problems[0]?.message.match(/[0-9a-f]{64}/gu)).toHaveLength(2);
    expect(tree(out)).toEqual(texts);
  });

  test("an older checkout, and the tree of something else", async () => {
    const out = newFolder();
    await write(out);
    const { problems } = await write(out, editions.slice(0, 2));
    expect(problems).toMatchObject([
      { code: "tree-unknown-edition", path: "v1/editions/2024-02.1/manifest.json" },
    ]);
    expect((await write(out, [])).problems).toMatchObject([{ code: "tree-no-editions" }]);
  });

  test("a file that stands where another is to be", async () => {
    const path = "v1/models/Loans/1.0.0/manifest.json";
    const out = newFolder();
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), "{}\n");
    const { problems } = await write(out);
    expect(problems).toMatchObject([{ code: "tree-changed-file", path }]);
    rmSync(join(out, path));
    symlinkSync(join(out, "elsewhere"), join(out, path));
    expect((await write(out)).problems).toMatchObject([{ code: "tree-changed-file", path }]);
    rmSync(join(out, path));
    expect((await write(out)).outcome).toBe("written");
    expect((await verify(out)).problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("a manifest that was tampered with stops a run", async () => {
    const out = newFolder();
    await write(out, editions.slice(0, 2));
    const path = "v1/models/Orders/1.0.0/manifest.json";
    writeFileSync(join(out, path), `${tree(out)[path]} `);
    expect(await write(out)).toMatchObject({
      outcome: "refused",
      problems: [{ code: "tree-damaged", path }],
    });
  });
});

describe("a failure of every call in turn", () => {
  const small = tinyEditions();
  const looking = new Set(["kindOf", "read", "list", "realPath"]);

  test.for(["killed", "ENOSPC"] as const)(
    "%s: readers see the old tree or the new one, and the next run is exact",
    { timeout: 120_000 },
    async (failure) => {
      const origin = newFolder();
      await write(origin, small.slice(0, 1));
      const old = tree(origin);
      const expected = Object.fromEntries(
        [...treeOf(small, TOOLS)].map(([path, bytes]) => [path, Buffer.from(bytes).toString()]),
      );
      const runs = async (fs: FileSystem): Promise<string> => {
        const out = newFolder();
        cpSync(origin, out, { recursive: true });
        await writeTree({ out, editions: small, tools: TOOLS, fs }).catch(() => undefined);
        return out;
      };
      const rehearsal = failingFileSystem(Infinity, failure);
      await runs(rehearsal);
      for (const [k, call] of rehearsal.calls.names.entries()) {
        // What only looks changes nothing: to fail there is to fail at the next call that does.
        if (looking.has(call)) continue;
        const out = await runs(failingFileSystem(k, failure));
        const found = tree(out);
        for (const path of Object.keys(old)) {
          expect([old[path], expected[path]], `call ${k}: ${path}`).toContain(found[path]);
        }
        // Whatever is named is there.
        const whole = Object.entries(found).filter(([path]) => path.endsWith(".json"));
        for (const [link] of JSON.stringify(whole).matchAll(/v1\/[\w./-]+\.json/gu)) {
          expect(Object.keys(found), `call ${k}`).toContain(link);
        }
        await write(out, small);
        expect(tree(out), `call ${k}`).toEqual(expected);
        rmSync(dirname(out), { recursive: true });
      }
    },
  );
});
