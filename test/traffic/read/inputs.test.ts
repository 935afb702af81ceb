import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as zlib from "node:zlib";

import { beforeAll, describe, expect, test } from "vitest";

import { trafficInputs, type TrafficInput } from "../../../generator/run/traffic/inputs.ts";
import { CompressionFault } from "../../../generator/traffic/read/compression-fault.ts";

let cwd: string;

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "inputs-"));
  mkdirSync(join(cwd, "data", "b"), { recursive: true });
  mkdirSync(join(cwd, "empty"));
  for (const name of [
    "data/z.json",
    "data/a.ndjson",
    "data/b/c.jsonl.gz",
    "data/b/d.txt",
    "x[1].json",
  ])
    writeFileSync(join(cwd, name), name);
  symlinkSync(join(cwd, "data", "z.json"), join(cwd, "link.json"));
});

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size)
    yield await Promise.resolve(bytes.subarray(at, at + size));
}

function inputs(
  args: readonly string[],
  stdin = pieces(Buffer.alloc(0), 1),
): readonly TrafficInput[] {
  return trafficInputs(args, { cwd, stdin });
}

function names(...args: readonly string[]): readonly string[] {
  return inputs(args).map(({ name }) => name);
}

describe("arguments name", () => {
  test("files, folders, patterns and stdin", () => {
    expect(names("data/b/d.txt", "-", "x[1].json")).toEqual(["data/b/d.txt", "stdin", "x[1].json"]);
    expect(names("data")).toEqual(["data/a.ndjson", "data/b/c.jsonl.gz", "data/z.json"]);
    expect(names("data/*")).toEqual(["data/a.ndjson", "data/z.json"]);
    expect(names("**/*.{gz,json}")).toEqual(["data/b/c.jsonl.gz", "data/z.json", "x[1].json"]);
    expect(names(join(cwd, "data", "*", "*.txt"))).toEqual(["data/b/d.txt"]);
  });

  test("each file once", () => {
    expect(names("data/z.json", "./data/*.json", "data", "-", "-", "link.json")).toEqual([
      "data/z.json",
      "data/a.ndjson",
      "data/b/c.jsonl.gz",
      "stdin",
    ]);
  });

  test("lines by their names, and how many bytes they have", () => {
    const found = inputs(["data", "-"]).map(({ lines, bytes }) => [lines, bytes]);
    expect(found).toEqual([
      [true, 13],
      [true, 17],
      [false, 11],
      [false, undefined],
    ]);
  });

  test("nothing: all of them are told, with what may be meant", () => {
    expect(() => inputs(["data/y.json", "dat/b/c", "*.csv", "dota/*", "empty", "data"])).toThrow(
      [
        '"data/y.json": no such file or folder. Did you mean "z.json"?',
        '"dat/b/c": no such file or folder. Did you mean "data"?',
        'No file matches "*.csv".',
        'No file matches "dota/*". Did you mean "data"?',
        '"empty" holds no .json, .ndjson or .jsonl file.',
      ].join("\n"),
    );
  });
});

/** The text of an input, and the message of the error that ends it. */
async function read(input: TrafficInput | undefined, onBytes?: (count: number) => void) {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of input?.open(new AbortController().signal, onBytes) ?? [])
      chunks.push(Uint8Array.from(chunk));
  } catch (error) {
    return { text: Buffer.concat(chunks).toString(), error };
  }
  return { text: Buffer.concat(chunks).toString() };
}

describe("what is compressed is unpacked", () => {
  const text = '{"a":1}\n'.repeat(1000);
  const packed = zlib.gzipSync(text);
  const readPacked = async (bytes: Uint8Array, size = Infinity) =>
    await read(inputs(["-"], pieces(bytes, size))[0]);

  test("whatever its name, in members, in pieces of any size", async () => {
    const file = join(cwd, "data", "b", "d.txt");
    writeFileSync(file, packed);
    let bytes = 0;
    expect(await read(inputs([file])[0], (count) => (bytes += count))).toEqual({ text });
    expect(bytes).toBe(packed.length);
    for (const size of [1, 2, packed.length, Infinity])
      expect(await readPacked(Buffer.concat([packed, packed]), size)).toEqual({
        text: text + text,
      });
  });

  test("what begins like it, and is not, is as it is", async () => {
    expect(await readPacked(Buffer.from("\u001f"))).toEqual({ text: "\u001f" });
    expect(await readPacked(Buffer.alloc(0))).toEqual({ text: "" });
  });

  test("as far as it can be: the rest is a fault", async () => {
    const cut = await readPacked(Buffer.concat([packed, packed.subarray(0, -9)]));
    expect(cut.text.startsWith(text)).toBe(true);
    expect(cut.error).toMatchObject({
      name: "CompressionFault",
      message: "The gzip data is cut off: what comes after this place is lost.",
    });
    const damaged = Buffer.concat([packed, Buffer.from("secret")]);
    expect(await readPacked(damaged, packed.length)).toMatchObject({
      text,
      error: { message: "The gzip data is damaged: what comes after this place is lost." },
    });
  });

  test("zstd, where Node knows it", async () => {
    const zstd = Buffer.from("KLUv/SAYdQAAQHsiYSI6MX0KAQBDChc=", "base64");
    const [whole, twice] = [await readPacked(zstd), await readPacked(Buffer.concat([zstd, zstd]))];
    if ("createZstdDecompress" in zlib) {
      expect(whole).toEqual({ text: '{"a":1}\n'.repeat(3) });
      // Both, or the rest is a fault: it is never passed over.
      expect(twice.text.length === 48 || twice.error instanceof CompressionFault).toBe(true);
    } else {
      const message =
        '"stdin" is compressed with zstd, which needs Node 22.15 or later; this is Node';
      expect(String(whole.error)).toContain(message);
    }
  });
});

describe("a file", () => {
  test("that grows is read up to where it ended", async () => {
    const file = join(cwd, "grows.ndjson");
    writeFileSync(file, "1\n");
    const grow = (): void => appendFileSync(file, "2\n");
    expect(await read(inputs([file])[0], grow)).toEqual({ text: "1\n" });
  });

  test("that is a pipe is read to its end", async () => {
    const pipe = join(cwd, "pipe");
    execFileSync("sh", ["-c", 'mkfifo "$0"', pipe]);
    const [input] = inputs([pipe]);
    expect(input?.bytes).toBeUndefined();
    const [{ text }] = await Promise.all([read(input), writeFile(pipe, "1\n")]);
    expect(text).toBe("1\n");
  });

  test("that is gone is named", async () => {
    const file = join(cwd, "gone.json");
    writeFileSync(file, "1");
    const [input] = inputs([file]);
    rmSync(file);
    const { error } = await read(input);
    expect(String(error)).toContain(`Cannot read "${file}": no such file or folder`);
  });
});
