import { once } from "node:events";
import { createReadStream, mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

import { digestOf } from "../../generator/base/digest.ts";
import type { Link } from "../../generator/registry/tree/documents.ts";
import { loadTree } from "../../generator/registry/tree/load-tree.ts";
import { IDS, INDEX, isImmutable, LATEST } from "../../generator/registry/tree/paths.ts";
import {
  parseEditionManifest,
  parseIds,
  parseIndex,
  parseLatest,
  parseModelIndex,
  parseVersionManifest,
} from "../../generator/registry/tree/read-document.ts";
import type { TreeReader } from "../../generator/registry/tree/tree-reader.ts";
import { folderReader } from "../../generator/run/read-tree.ts";
import { writeTree } from "../../generator/run/write-tree.ts";
import { smallEditions, TOOLS } from "./small-editions.ts";

/** A server that knows nothing of trees. */
async function serving<T>(folder: string, use: (address: string) => Promise<T>): Promise<T> {
  const server = createServer((request, response) => {
    createReadStream(join(folder, request.url ?? ""))
      .on("error", () => response.writeHead(404).end())
      .pipe(response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  try {
    return await use(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`);
  } finally {
    server.close();
  }
}

function httpReader(address: string): TreeReader {
  return {
    async read(path) {
      const response = await fetch(`${address}/${path}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      return response.ok ? bytes : undefined;
    },
  };
}

/** Goes from the newest edition to one of its schemas, and checks each step by its link. */
async function schemaOf(reader: TreeReader, event: string): Promise<unknown> {
  const follow = async <T>(link: Link | undefined, parse: (bytes: Uint8Array) => T): Promise<T> => {
    const bytes = await reader.read(link?.path ?? "");
    if (bytes === undefined) throw new Error(`"${link?.path}" is not there`);
    expect([digestOf(bytes), bytes.length]).toEqual([link?.sha256, link?.size]);
    return parse(bytes);
  };
  const latest = parseLatest((await reader.read(LATEST)) ?? new Uint8Array());
  const edition = await follow(latest?.manifest, parseEditionManifest);
  const entry = edition?.models.find(({ model }) => event.startsWith(`${model}.`));
  const version = await follow(entry?.manifest, parseVersionManifest);
  const file = version?.files.find((one) => one.role === "draft-07" && one.event === event);
  return await follow(file, (bytes) => JSON.parse(Buffer.from(bytes).toString()));
}

test("any static server will do, from the newest edition down to a schema", async () => {
  const out = mkdtempSync(join(tmpdir(), "canon-tree-"));
  await writeTree({ out, editions: smallEditions(), tools: TOOLS });
  const [remote, local] = await serving(out, async (address) => {
    const reader = httpReader(address);
    expect(await schemaOf(reader, "Loans.Lent")).toMatchObject({
      $id: "urn:canon:Loans.Lent:receiving",
      properties: { Reader: { type: "string" } },
    });
    expect(parseIndex((await reader.read(INDEX)) ?? new Uint8Array())?.models).toHaveLength(3);
    return [await loadTree(reader), await loadTree(folderReader(out))];
  });
  expect(remote).toEqual(local);
});

test("a folder is read, and nothing outside of it", async () => {
  const out = mkdtempSync(join(tmpdir(), "canon-tree-"));
  await writeTree({ out, editions: smallEditions(), tools: TOOLS });
  const reader = folderReader(join(out, "v1"));
  expect(await reader.read("index.json")).toBeDefined();
  for (const path of ["../v1/index.json", "/index.json", "", ".", "models", "models//Loans"])
    expect(await reader.read(path), path).toBeUndefined();
});

test("indexes may be kept for a moment, all else for good", () => {
  const digest = digestOf("");
  for (const path of [
    `v1/blobs/sha256/${digest}.json`,
    "v1/editions/2024-01/manifest.json",
    "v1/editions/2024-01/signatures/a.sig",
    "v1/models/Loans/1.0.0/manifest.json",
    "v1/keys/a.pem",
  ])
    expect(isImmutable(path), path).toBe(true);
  for (const path of [LATEST, INDEX, IDS, "v1/models/Loans/index.json", "v1/blobs/sha256/a/b"])
    expect(isImmutable(path), path).toBe(false);
});

test("what is no document is none, whatever it is", () => {
  const texts = [
    "",
    "null",
    "[]",
    '{"edition":"../../x"}',
    '{"editions":[{}],"models":[]}',
    "\u00ff",
  ];
  const parsers = [
    parseLatest,
    parseIndex,
    parseIds,
    parseModelIndex,
    parseEditionManifest,
    parseVersionManifest,
  ];
  for (const text of texts)
    for (const parse of parsers) expect(parse(Buffer.from(text, "latin1"))).toBeUndefined();
});
