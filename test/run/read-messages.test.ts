import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { byteLines } from "../../generator/run/message-lines.ts";
import {
  readMessages,
  type MessageOptions,
  type MessageRead,
} from "../../generator/run/read-messages.ts";
import { longRuns } from "../support/long-runs.ts";

async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) {
    yield bytes.subarray(at, at + size);
    await Promise.resolve();
  }
}

async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

async function all(
  text: string,
  options: MessageOptions & { readonly size?: number },
): Promise<MessageRead[]> {
  return await collected(readMessages(pieces(text, options.size ?? 7), options));
}

describe("lines of a stream", () => {
  test("do not depend on how it is cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom("a", "é", "\n") }),
        fc.nat(4),
        async (text, size) => {
          const lines = await collected(byteLines(pieces(text, size + 1), 1000));
          const found = lines.map(({ bytes }) => Buffer.from(bytes ?? []).toString());
          expect(found).toEqual(text === "" ? [] : text.replace(/\n$/, "").split("\n"));
          expect(lines.map(({ number }) => number)).toEqual(found.map((_, index) => index + 1));
        },
      ),
      { numRuns: longRuns(200), seed: 17 },
    );
  });
});

describe("bounds", () => {
  test("a line that is too long is one fault, and the next one is read", async () => {
    const found = await all(`${"x".repeat(50)}\n1\n${"y".repeat(50)}`, { lines: true, limit: 20 });
    expect(found.map(({ kind, place }) => [kind, place.line])).toEqual([
      ["fault", 1],
      ["message", 2],
      ["fault", 3],
    ]);
  });

  test("a document that is too long is one fault, whether it has lines or not", async () => {
    for (const text of [`[${"1,".repeat(50)}1]`, `[\n${"1,\n".repeat(50)}1]`]) {
      const found = await all(text, { lines: false, limit: 40 });
      expect(found).toMatchObject([{ kind: "fault", code: "too-large" }]);
    }
  });
});

describe("places", () => {
  test("of a fault in a document that begins with blank lines", async () => {
    const found = await all('\n\n{\n  "a": x\n}', { lines: false });
    expect(found).toMatchObject([{ kind: "fault", code: "syntax", place: { line: 4, column: 8 } }]);
  });

  test("of items of a list on a line of NDJSON", async () => {
    const found = await all("[1,2]\n3\n", { lines: true });
    expect(found.map(({ place }) => place)).toEqual([
      { line: 1, index: 0 },
      { line: 1, index: 1 },
      { line: 2 },
    ]);
  });
});
