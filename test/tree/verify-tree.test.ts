import fc from "fast-check";
import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";

import { digestOf } from "../../generator/base/digest.ts";
import { treeOf } from "../../generator/registry/tree/plan-tree.ts";
import { keyIdOf, signingKey, type SigningKey } from "../../generator/registry/tree/signing-key.ts";
import type { FoundFiles } from "../../generator/registry/verify/found-file.ts";
import { judgeTree } from "../../generator/registry/verify/judge-tree.ts";
import { longRuns } from "../support/long-runs.ts";
import { editionAfter, library, smallEditions, TOOLS } from "./small-editions.ts";

const editions = smallEditions();

function newKey(): SigningKey {
  const { privateKey } = generateKeyPairSync("ed25519");
  const key = signingKey(privateKey.export({ type: "pkcs8", format: "pem" }).toString());
  if (key === undefined) throw new Error("it is an ed25519 key");
  return key;
}

const ours = newKey();
const other = newKey();

/** Files as they are found, from their bytes. */
function found(files: Iterable<readonly [path: string, bytes: Uint8Array]>): FoundFiles {
  return new Map(
    [...files].map(([path, bytes]) => [
      path,
      { path, kind: "file" as const, sha256: digestOf(bytes), size: bytes.length, bytes },
    ]),
  );
}

const unsigned = treeOf(editions, TOOLS);
const signed = treeOf(editions, { ...TOOLS, key: ours });

function errors(files: FoundFiles, key?: SigningKey): readonly string[] {
  const { problems } = judgeTree(files, key?.public);
  return problems.filter(({ severity }) => severity === "error").map(({ path }) => path);
}

describe("a tree as it was made", () => {
  test("without a signature there is a notice", () => {
    const verdict = judgeTree(found(unsigned));
    expect(verdict.problems).toMatchObject([
      { severity: "warning", code: "tree-unsigned", path: "v1/editions/2024-02.1/manifest.json" },
    ]);
    expect(verdict.editions).toEqual(["2024-01", "2024-02", "2024-02.1"]);
    expect(verdict.signedBy).toEqual([]);
  });

  test("with a signature there is nothing to say", () => {
    expect(judgeTree(found(signed))).toMatchObject({
      problems: [],
      signedBy: [keyIdOf(ours.public)],
    });
    expect(judgeTree(found(signed), ours.public).problems).toEqual([]);
  });

  test("signatures come at any time, and of several keys", () => {
    const both = new Map([...signed, ...treeOf(editions, { ...TOOLS, key: other })]);
    expect(errors(found(both), ours)).toEqual([]);
    expect(errors(found(both), other)).toEqual([]);
    expect(judgeTree(found(both)).signedBy).toHaveLength(2);
  });
});

const whole = found(signed);

const anyFile = fc.constantFrom(...signed.keys());

/** The tree with another content of one file. */
function withFile(path: string, bytes: Uint8Array): FoundFiles {
  return new Map([...whole, ...found([[path, bytes]])]);
}

function bytesOf(path: string): Uint8Array {
  return signed.get(path) ?? new Uint8Array();
}

describe("damage is found, and the file is named", () => {
  test("any bit that is flipped, and nothing else is blamed", { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(anyFile, fc.nat(), (path, place) => {
        const bytes = Uint8Array.from(bytesOf(path));
        const bit = place % (bytes.length * 8);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect([...new Set(errors(withFile(path, bytes)))]).toEqual([path]);
      }),
      { numRuns: longRuns(200) },
    );
  });

  test("any file that is cut short", { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(anyFile, fc.nat(), (path, place) => {
        const bytes = bytesOf(path).subarray(0, place % bytesOf(path).length);
        expect([...new Set(errors(withFile(path, bytes)))]).toEqual([path]);
      }),
      { numRuns: longRuns(50) },
    );
  });

  test.for([...signed.keys()].filter((path) => !path.endsWith(".sig")))("%s is missing", (path) => {
    const files = new Map(found(signed));
    files.delete(path);
    expect([...new Set(errors(files))]).toEqual([path]);
  });

  test.for([
    "v1/blobs/sha256/x.json",
    `v1/blobs/sha256/${digestOf("{}")}.json`,
    "v1/models/Loans/3.0.0/manifest.json",
    "v1/editions/2024-03/manifest.json",
    `v1/keys/${keyIdOf(other.public)}.pem`,
    ".canon.lock",
  ])("%s is one file too many", (path) => {
    expect(errors(withFile(path, Buffer.from("{}")))).toContain(path);
  });

  test("a link in the place of a file", () => {
    const path = "v1/models/Loans/1.0.0/manifest.json";
    const files = new Map(found(signed));
    files.set(path, { path, kind: "link", sha256: digestOf(""), size: 0 });
    expect(errors(files)).toContain(path);
  });

  test("no tree at all", () => {
    expect(errors(new Map())).toEqual(["v1/index.json"]);
  });
});

describe("signatures", () => {
  const signature = `v1/editions/2024-02.1/signatures/${keyIdOf(ours.public)}.sig`;

  test("of another key than the one that is trusted", () => {
    expect(errors(found(signed), other)).toEqual([
      signature.replace(/[^/]+$/u, `${keyIdOf(other.public)}.sig`),
    ]);
    expect(errors(found(unsigned), ours)).toEqual([signature]);
  });

  test("of an older edition only", () => {
    const files = new Map(found(signed));
    files.delete(signature);
    expect(judgeTree(files).problems).toMatchObject([
      { severity: "warning", code: "tree-unsigned" },
    ]);
    expect(errors(files, ours)).toEqual([signature]);
  });

  test("of something else", () => {
    const first = signature.replace("2024-02.1", "2024-01");
    expect(errors(withFile(signature, bytesOf(first)))).toEqual([signature]);
    expect(judgeTree(withFile(signature, bytesOf(first))).signedBy).toEqual([]);
  });

  test("by a key that does not come along", () => {
    const files = new Map(found(signed));
    const path = `v1/keys/${keyIdOf(ours.public)}.pem`;
    files.delete(path);
    expect([...new Set(errors(files))]).toEqual([path]);
  });

  test("of a tree that was made anew, by who does not have the key", () => {
    const early = editions.slice(0, 2);
    const catalog = library("description: Something else.\nmethod: push\n");
    const versions = { Loans: "2.0.0", Orders: "1.0.0" };
    const anew = treeOf([...early, editionAfter(early, "2024-02.1", { catalog, versions })], TOOLS);
    const ours = [...signed].filter(([path]) => /^v1\/keys|\.sig$/u.test(path));
    expect(errors(found([...anew, ...ours]))).toEqual([signature]);
  });

  test("a key is told from other texts, which are never shown", () => {
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    expect(signingKey(privateKey.export({ type: "pkcs8", format: "pem" }).toString())).toBe(
      undefined,
    );
    expect(signingKey("-----BEGIN PRIVATE KEY-----\nsecret\n-----END PRIVATE KEY-----\n")).toBe(
      undefined,
    );
  });
});
