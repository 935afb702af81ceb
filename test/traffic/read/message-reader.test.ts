import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { MessageRead } from "../../../generator/traffic/read/message-read.ts";
import { messageReader } from "../../../generator/traffic/read/message-reader.ts";
import { longRuns } from "../../support/long-runs.ts";
import { PIECES } from "./support/pieces.ts";
import { reads, told } from "./support/reads.ts";

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ["nothing", "", []],
  ["only blanks", "\n  \r\n\t", []],
  ["lines, blank ones, and no end", '{"a":1}\r\n\r\n{"b":2}', ['1 {"a":1}', '3 {"b":2}']],
  ["a document", '\n{\n "a": "}"\n}\n', ['2 {"a":"}"}']],
  [
    "documents",
    '{"a":"\\"}"}{"b":"\\\\"} 3 "x"\n[]',
    ['1 {"a":"\\"}"}', '1 {"b":"\\\\"}', "1 3", '1 "x"'],
  ],
  ["pretty documents", '{\n "a": 1\n}\n{\n "b": 2\n}', ['1 {"a":1}', '4 {"b":2}']],
  ["a list", '[1,\n {"a":[1,2]} ,\n"x"]', ["1 [0] 1", '2 [1] {"a":[1,2]}', '3 [2] "x"']],
  ["lists on lines", "[1,2]\n3\n[]\n[x]\n4", ["1 [0] 1", "1 [1] 2", "2 3", "4:2 syntax", "5 4"]],
  ["marks of files that were joined", '\uFEFF{"a":1}\n\uFEFF2', ['1 {"a":1}', "2 2"]],
  ["a mark before a document", '\uFEFF\n{\n"a":x}', ["3:5 syntax"]],
  ["a broken line", '1\n{"a": x}\n3', ["1 1", "2:7 syntax", "3 3"]],
  ["a line that is cut off", '1\n{"a":\n3', ["1 1", "2:6 syntax", "3 3"]],
  ["a stream that is cut off", '{"a":1}\n{"b":', ['1 {"a":1}', "2:6 truncated"]],
  ["a document that is broken", '{"a":\n x}\n{"b":2}', ["2:2 syntax", '3 {"b":2}']],
  ["a document that is cut off", '{"a":1,\n"b":', ["2:5 truncated"]],
  [
    "a first line that is cut off",
    '{"a":"x\n{"b":1}\n{"c":2}',
    ["1:8 syntax", '2 {"b":1}', '3 {"c":2}'],
  ],
  ["a quote that is missing", '{\n"a": "x,\n"b": 2\n}\n3', ["2:9 syntax", "5 3"]],
  [
    "items that are broken or missing",
    '["é😀", x,, {"b":y},]',
    ['1 [0] "é😀"', "1:9 [1] syntax", "1:11 [2] syntax", "1:18 [3] syntax", "1:21 [4] syntax"],
  ],
  ["a list that is not closed", '[{"a":1},\n2', ['1 [0] {"a":1}', "2 [1] 2", "2:2 truncated"]],
  ["an item that is cut off", '[1,\n{"b":', ["1 [0] 1", "2:6 [1] truncated"]],
  [
    "what is no JSON",
    'Dear "all {\n{"a":1} }\n2',
    ["1:1 syntax", '2 {"a":1}', "2:9 syntax", "3 2"],
  ],
];

describe("what is read", () => {
  test.each(cases)("%s", (_, text, expected) => {
    const { found, lines } = reads(text);
    expect(told(found)).toEqual(expected);
    expect(lines).toBe(text.split("\n").length - (/(^|\n)$/.test(text) ? 1 : 0));
  });

  test("with lines asked for, the first one decides nothing", () => {
    const { found } = reads('{"a":\n1\n\uFEFF\n{}', { lines: true, linesBefore: 10 });
    expect(told(found)).toEqual(["11:6 syntax", "12 1", "14 {}"]);
  });

  test("bytes of messages, without what is around them", () => {
    for (const text of ['"é"\r\n {}\n', '"é"   {}', '[ "é" ,\n{} ]', '["é",{}]\n3\n']) {
      const sizes = reads(text).found.map((read) => read.kind === "message" && read.bytes);
      expect(sizes.slice(0, 2)).toEqual([4, text.includes("\r") ? 3 : 2]);
    }
  });

  test("text that is not UTF-8, and the character that stands for it", () => {
    const bytes = Buffer.concat([
      Buffer.from('1\n"\uFFFD é'),
      Buffer.from([0xff]),
      Buffer.from('"\n3'),
    ]);
    const expected = ["1 1", "2:5 encoding", "3 3"];
    expect(told(reads(bytes).found)).toEqual(expected);
    expect(told(reads(bytes, { size: 1 }).found)).toEqual(expected);
    expect(told(reads('"\uFFFD"').found)).toEqual(['1 "\uFFFD"']);
  });
});

/** The value of a message; a fault as it is. */
function valueOf(read: MessageRead): unknown {
  return read.kind === "message" ? read.value : read;
}

/** What is told of a line of NDJSON, by `JSON.parse` alone. */
function linesOf(text: string, line: number): readonly string[] {
  if (text.trim() === "") return [];
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value)) return [`${line} ${JSON.stringify(value)}`];
    return value.map((item, index) => `${line} [${index}] ${JSON.stringify(item)}`);
  } catch {
    return [`${line} fault`];
  }
}

test("the rest of a stream that fails is one fault", () => {
  for (const lines of [true, false]) {
    const found: MessageRead[] = [];
    const reader = messageReader({ lines }, { take: (read) => found.push(read) });
    reader.push(Buffer.from('{"a":1}\n{"b":'));
    expect(reader.fail("compression", "It is damaged.")).toBe(2);
    expect(told(found)).toEqual(['1 {"a":1}', "2:1 compression"]);
  }
});

describe("any stream", () => {
  test("is read the same however it is cut", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }),
        fc.record({ lines: fc.boolean(), limit: fc.constantFrom(1000, 5) }),
        fc.integer({ min: 1, max: 9 }),
        (parts, options, size) => {
          const text = parts.join("");
          expect(reads(text, { ...options, size })).toEqual(reads(text, options));
        },
      ),
      { numRuns: longRuns(300), seed: 7 },
    );
  });

  test("of lines gives what parsing each of them does, and a fault for each other one", () => {
    const line = fc.oneof(
      fc.json(),
      fc.string({ unit: fc.constantFrom(...'{}[]",:1a '.split("")) }),
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.integer({ min: 1, max: 99 }),
        (texts, size) => {
          const expected = texts.flatMap((text, index) => linesOf(text, index + 1));
          const { found } = reads(texts.join("\n"), { size, lines: true });
          expect(told(found).map((read) => read.replace(/^(\d+):.*/, "$1 fault"))).toEqual(
            expected,
          );
        },
      ),
      { numRuns: longRuns(100), seed: 7 },
    );
  });

  test("of valid documents gives them all, in a list or not", () => {
    const values = fc.array(fc.jsonValue({ maxDepth: 4 }), { minLength: 1, maxLength: 6 });
    const layout = fc.record({
      indent: fc.constantFrom(0, 1),
      size: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(values, layout, (list, { indent, size }) => {
        const objects = list.map((value) => ({ value }));
        const texts = objects.map((value) => JSON.stringify(value, null, indent));
        const streams = [texts.join(""), texts.join(" \n"), JSON.stringify(objects, null, indent)];
        for (const text of streams)
          expect(reads(text, { size }).found.map(valueOf)).toEqual(
            JSON.parse(JSON.stringify(objects)),
          );
      }),
      { numRuns: longRuns(100), seed: 7 },
    );
  });
});
