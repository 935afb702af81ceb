import { describe, expect, test } from "vitest";

import type { MessageRead } from "../../../generator/traffic/read/message-read.ts";
import { messageReader } from "../../../generator/traffic/read/message-reader.ts";
import { readMessages } from "../../../generator/traffic/read/read-messages.ts";
import { reads, told } from "./support/reads.ts";

describe("a message that is too long", () => {
  test("is one fault, and the next one is read", () => {
    const text = `${"x".repeat(50)}\n1\n"${"é".repeat(50)}"\n2`;
    const expected = ["1:1 too-large", "2 1", "3:1 too-large", "4 2"];
    for (const size of [7, Infinity]) {
      expect(told(reads(text, { lines: true, limit: 20, size }).found)).toEqual(expected);
      expect(told(reads(text, { limit: 20, size }).found)).toEqual(expected);
    }
  });

  test("is one fault as an item, and the places after it are right", () => {
    const text = `["${"😀".repeat(30)}",x,\n{"a":\n"${"y".repeat(50)}"},y]`;
    const expected = [
      "1:2 [0] too-large",
      "1:65 [1] syntax",
      "2:1 [2] too-large",
      "3:55 [3] syntax",
    ];
    for (const size of [1, Infinity])
      expect(told(reads(text, { limit: 20, size }).found)).toEqual(expected);
  });

  test("may have as many bytes as the limit", () => {
    for (const size of [1, Infinity])
      expect(told(reads("12345\n123456\n", { limit: 5, size }).found)).toEqual([
        "1 12345",
        "2:1 too-large",
      ]);
  });
});

test("one in a thousand lines is broken: all others are read, and the places are right", () => {
  const lines = Array.from({ length: 20_000 }, (_, at) =>
    at % 1000 === 999 ? '{"a":]' : '{"a":1}',
  );
  const { found } = reads(lines.join("\n"), { size: 1000 });
  const faults = found.filter(({ kind }) => kind === "fault");
  expect(found).toHaveLength(20_000);
  expect(told(faults)).toEqual(faults.map((_, at) => `${(at + 1) * 1000}:6 syntax`));
  expect(faults).toHaveLength(20);
});

test("a line of 50 MB", () => {
  const text = Buffer.alloc(50_000_000, "x");
  text.write('{"');
  text.write('":1}\n2', text.length - 6);
  const options = { lines: true, size: 1_000_000 };
  expect(told(reads(text, options).found.slice(1))).toEqual(["2 2"]);
  text.write("x", text.length - 5);
  expect(told(reads(text, options).found)).toEqual(["1:49999996 syntax", "2 2"]);
});

test("100,000 levels", () => {
  const levels = 100_000;
  const deep = "[".repeat(levels) + "]".repeat(levels);
  expect(reads(`{"a":${deep}}\n{"a":${deep}`).found).toMatchObject([
    { kind: "message", bytes: 2 * levels + 6 },
    { code: "truncated" },
  ]);
  expect(reads(`{"a":${deep.slice(1)}\n1`, { lines: true }).found).toMatchObject([
    { code: "syntax", place: { line: 1, column: 2 * levels + 4 } },
    { value: 1 },
  ]);
});

test("an item of a list is there as soon as it has ended", () => {
  const found: MessageRead[] = [];
  const reader = messageReader({}, { take: (read) => found.push(read) });
  for (const [at, text] of ['[{"a":1}', ', {"a"', ":2},", "3]"].entries()) {
    reader.push(Buffer.from(text));
    expect(found).toHaveLength([0, 1, 2, 3][at] ?? 0);
  }
});

test("messages can be asked for one at a time", async () => {
  const chunks = (async function* () {
    for (const text of ["1\n2", "3\nx", "\n4"]) yield await Promise.resolve(Buffer.from(text));
  })();
  const found: MessageRead[] = [];
  for await (const read of readMessages(chunks)) found.push(read);
  expect(told(found)).toEqual(["1 1", "2 23", "3:1 syntax", "4 4"]);
});
