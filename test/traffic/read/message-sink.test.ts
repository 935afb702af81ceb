import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MessageRead, MessageText } from "../../../generator/traffic/read/message-read.ts";
import {
  messageReader,
  type ReadingOptions,
} from "../../../generator/traffic/read/message-reader.ts";
import { parsedMessage } from "../../../generator/traffic/read/parsed-message.ts";
import { longRuns } from "../../support/long-runs.ts";
import { PIECES } from "./support/pieces.ts";
import { reads, told } from "./support/reads.ts";

/** Whether a sink takes a text, told by how many texts it was asked about before. */
type Takes = (text: MessageText, before: number) => boolean;

interface Taken {
  readonly found: readonly MessageRead[];
  readonly lines: number;
  /** How many of those were texts. */
  readonly texts: number;
}

/** What a sink that takes texts has of a stream: each text that it takes counts as the message of it. */
function takenOf(
  input: string | Uint8Array,
  { size = Infinity, ...options }: ReadingOptions & { readonly size?: number },
  takes: Takes,
): Taken {
  const found: MessageRead[] = [];
  let asked = 0;
  let texts = 0;
  const reader = messageReader(options, {
    take: (read) => found.push(read),
    takeText(text) {
      asked += 1;
      if (!isMessage(text) || !takes(text, asked)) return false;
      found.push(parsedMessage(text));
      texts += 1;
      return true;
    },
  });
  const bytes = Buffer.from(input);
  for (let at = 0; at < bytes.length; at += size) {
    const chunk = Buffer.from(bytes.subarray(at, at + size));
    reader.push(chunk);
    chunk.fill(0);
  }
  return { found, lines: reader.end(), texts };
}

/** A message: what is JSON, but for a list on a line, of which each item is one. */
function isMessage(text: MessageText): boolean {
  const read = parsedMessage(text);
  return read.kind === "message" && (text.place.index !== undefined || !Array.isArray(read.value));
}

const ALL: Takes = () => true;
const SOME: Takes = (_, before) => before % 3 === 0;

const STREAMS = [
  '{"a":1}\r\n\r\n{"b":2}\n[1,{"a":[2]},[3]]\n{"c":3}',
  '\n{\n "a": "}"\n}\n{"b":1}\n',
  '{"a":"\\"}"}{"b":"\\\\"} 3 "x"\n[]',
  '[1,\n {"a":[1,2]} ,\n"x", [[4]]]',
  "[1,2]\n3\n[]\n[x]\n4",
  '\uFEFF{"a":1}\n\uFEFF2\n\uFEFF\n\uFEFF[3]',
  '\uFEFF\n{\n"a":x}',
  '1\n{"a": x}\n3',
  '{"a":1}\n{"b":',
  '{"a":\n x}\n{"b":2}',
  '["é😀", x,, {"b":y},]',
  '[{"a":1},\n2',
  'Dear "all {\n{"a":1} }\n2',
  '{"a":1} {"b":2}\n{"c":3}\n\n x \n{"d":4}',
  '  {"a":1}  \r\n\t[ {"b":2} , 3 ]\t\r\n',
  '{"a":1}\r',
  '"\uFFFD"\n"é"',
];

describe("a sink that takes texts", () => {
  test("gets none of their messages, and what it gets is what it would get anyway", () => {
    for (const text of STREAMS)
      for (const lines of [true, false])
        for (const size of [1, 2, 5, Infinity])
          for (const takes of [ALL, SOME, () => false]) {
            const expected = reads(text, { lines });
            const { found, lines: count } = takenOf(text, { lines, size }, takes);
            expect({ found, lines: count }, text).toEqual(expected);
          }
  });

  test("can take all messages of a stream", () => {
    for (const text of STREAMS) {
      const { found, texts } = takenOf(text, { lines: true }, ALL);
      expect(texts).toBe(found.filter(({ kind }) => kind === "message").length);
    }
    expect(takenOf(STREAMS[0] ?? "", {}, ALL).texts).toBe(6);
  });

  test("is asked first about each text, as it is on its line", () => {
    const asked: string[] = [];
    const reader = messageReader(
      {},
      {
        take: (read) => asked.push(...told([read])),
        takeText({ bytes, from, to, place, column, isLast }) {
          const at = `${place.line}:${column} ${place.index ?? "-"}${isLast ? " last" : ""}`;
          asked.push(`${at} ${bytes.toString("utf8", from, to)}`);
          return false;
        },
      },
    );
    reader.push(Buffer.from('\uFEFF{"a":1}\r\n[2, "é" ,x]\n 3 \r\n{"b"'));
    reader.end();
    expect(asked).toEqual([
      '1:1 - {"a":1}',
      '1 {"a":1}',
      '2:1 - [2, "é" ,x]',
      "2:10 syntax",
      "3:1 -  3 ",
      "3 3",
      '4:1 - last {"b"',
      "4:5 truncated",
    ]);
  });

  test("decides nothing about how a stream is read", () => {
    for (const takes of [ALL, () => false]) {
      const isLines = (text: string): boolean | undefined => {
        const reader = messageReader({}, { take: () => {}, takeText: (one) => takes(one, 0) });
        reader.push(Buffer.from(text));
        return reader.lines;
      };
      expect(isLines('{"a":1}\n')).toBe(true);
      expect(isLines('{"a":1}')).toBeUndefined();
      expect(isLines('{"a":1} {"b":2}\n')).toBe(false);
      expect(isLines('{"a":\n1}')).toBe(false);
    }
  });

  test("gets the same of any stream, however it is cut", () => {
    const pieces = [...PIECES, '[{"b":2}]\n', '{"c":3}\n'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 30 }),
        fc.record({ lines: fc.boolean(), limit: fc.constantFrom(1000, 5) }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(ALL, SOME),
        (parts, options, size, takes) => {
          const text = parts.join("");
          const { found, lines } = takenOf(text, { ...options, size }, takes);
          expect({ found, lines }).toEqual(reads(text, options));
        },
      ),
      { numRuns: longRuns(300), seed: 7 },
    );
  });
});
