import { gzipSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { distTagOf } from "../../generator/registry/publish/dist-tag.ts";
import { EnvironmentError } from "../../generator/run/environment-error.ts";
import { publish, type PublishOptions } from "../../generator/run/publish/publish.ts";
import { tarballFiles } from "../../generator/run/tarball-files.ts";
import { tarballOf } from "../../generator/run/tarball.ts";
import { memoryRegistry, tarball } from "./support/memory-registry.ts";

async function published(
  options: Pick<PublishOptions, "tarballs" | "client"> & Partial<PublishOptions>,
): Promise<readonly string[]> {
  const { signal } = new AbortController();
  const packages = await publish({ dryRun: false, signal, ...options });
  return packages.map(({ tarball: { folder }, outcome }) => `${folder} ${outcome.kind}`);
}

const [a, b, c, all] = [tarball("a"), tarball("b"), tarball("c"), tarball("models")];
const tarballs = [a, b, c, all];

describe("publishing", () => {
  it("uploads what the registry does not have, in order", async () => {
    const client = memoryRegistry(tarballs);
    client.put(b);
    expect(await published({ tarballs, client })).toEqual([
      "a published",
      "b same",
      "c published",
      "models published",
    ]);
    expect(client.taken).toEqual([
      "@canon/a 1.0.0 latest",
      "@canon/c 1.0.0 latest",
      "@canon/models 1.0.0 latest",
    ]);
    expect(await published({ tarballs, client })).toEqual(
      ["a", "b", "c", "models"].map((name) => `${name} same`),
    );
    expect(client.taken).toHaveLength(3);
  });

  it("stops at a failure, and the next run does the rest", async () => {
    let attempts = 0;
    const client = memoryRegistry(tarballs, () => {
      attempts += 1;
      if (attempts === 3) throw new EnvironmentError("It is down.");
    });
    expect(await published({ tarballs, client })).toEqual([
      "a published",
      "b published",
      "c failed",
      "models waiting",
    ]);
    expect(await published({ tarballs, client })).toEqual([
      "a same",
      "b same",
      "c published",
      "models published",
    ]);
  });

  it("asks in a dry run, and uploads nothing", async () => {
    const client = memoryRegistry(tarballs);
    client.put(a);
    expect(await published({ tarballs, client, dryRun: true })).toEqual([
      "a same",
      "b planned",
      "c planned",
      "models planned",
    ]);
    expect(client.taken).toEqual([]);
  });

  it("uploads nothing at all if one package is there with other files", async () => {
    const client = memoryRegistry(tarballs);
    client.put(tarball("b", { text: "other" }));
    expect(await published({ tarballs, client })).toEqual([
      "a waiting",
      "b other",
      "c waiting",
      "models waiting",
    ]);
    expect(client.taken).toEqual([]);
  });

  it("uploads nothing that has no version, and asks no registry about it", async () => {
    const client = memoryRegistry([]);
    const draft = tarball("a", { version: "0.0.0" });
    client.versions = () => Promise.reject(new Error("asked"));
    expect(await published({ tarballs: [draft], client })).toEqual(["a unreleased"]);
  });

  it("takes the same files in another tarball for the same", async () => {
    const client = memoryRegistry(tarballs);
    client.put(a, gzipSync(gunzipSync(a.bytes), { level: 1 }));
    expect(await published({ tarballs: [a], client })).toEqual(["a same"]);
  });

  it("keeps what another version of the generator made of the same definitions", async () => {
    const client = memoryRegistry(tarballs);
    client.put(tarball("a", { generator: "0", text: "older" }));
    expect(await published({ tarballs: [a], client })).toEqual(["a kept"]);
    client.put(tarball("a", { generator: "0", definitions: "others" }));
    expect(await published({ tarballs: [a], client })).toEqual(["a other"]);
    client.put(a, Buffer.from("no tarball"));
    expect(await published({ tarballs: [a], client })).toEqual(["a other"]);
  });

  it("looks again when an upload fails: the answer may be what was lost, or another was faster", async () => {
    const lost = memoryRegistry(tarballs, (one, registry) => registry.put(one));
    expect(await published({ tarballs: [a], client: lost })).toEqual(["a same"]);
    const raced = memoryRegistry(tarballs, (_, registry) =>
      registry.put(tarball("a", { text: "of another" })),
    );
    expect(await published({ tarballs: [a, b], client: raced })).toEqual(["a other", "b waiting"]);
  });

  it("stops when it is told to", async () => {
    const controller = new AbortController();
    const client = memoryRegistry(tarballs, ({ folder }) => {
      if (folder === "b") controller.abort();
    });
    const { signal } = controller;
    expect(await published({ tarballs, client, signal })).toEqual([
      "a published",
      "b published",
      "c waiting",
      "models waiting",
    ]);
  });
});

describe("the dist-tag", () => {
  it.each([
    ["1.0.0", [], "latest"],
    ["1.1.0", ["1.0.0"], "latest"],
    ["2.0.0", ["1.10.0", "1.9.0"], "latest"],
    ["1.10.0", ["1.9.0", "2.0.0"], "latest-1"],
    ["1.9.0", ["1.10.0", "2.0.0"], "superseded"],
    ["1.0.0", ["2.0.0-beta.1", "x"], "latest"],
  ])("of %s beside %j is %s", (version, others, tag) => {
    expect(distTagOf(version, others)).toBe(tag);
  });

  it("can be another one", async () => {
    const client = memoryRegistry(tarballs);
    await published({ tarballs: [a], client, tag: "next" });
    expect(client.taken).toEqual(["@canon/a 1.0.0 next"]);
  });
});

describe("a tarball", () => {
  it("is read as it was written, long paths included", () => {
    const files = new Map([
      ["b", Buffer.from("B")],
      [`${"long/".repeat(24)}${"name".repeat(20)}`, Buffer.alloc(1024, 1)],
      ["a", Buffer.alloc(0)],
    ]);
    const read = tarballFiles(tarballOf(files));
    expect([...(read ?? [])].map(([path, bytes]) => [path, bytes.length])).toEqual([
      ["a", 0],
      ["b", 1],
      [`${"long/".repeat(24)}${"name".repeat(20)}`, 1024],
    ]);
    expect(() => tarballOf(new Map([["x".repeat(101), Buffer.alloc(0)]]))).toThrow("too long");
  });

  it("is none if anything in it is damaged", () => {
    const tar = gunzipSync(a.bytes);
    for (const at of [0, 100, 124, 148, 156, 512 + 3]) {
      const damaged = Buffer.from(tar);
      damaged[at] = (damaged[at] ?? 0) ^ 0x40;
      expect(tarballFiles(gzipSync(damaged)) === undefined, String(at)).toBe(true);
    }
    expect(tarballFiles(gzipSync(tar.subarray(0, 600)))).toBeUndefined();
    expect(tarballFiles(a.bytes.subarray(0, 50))).toBeUndefined();
  });
});
