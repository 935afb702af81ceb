import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scannerOf } from "../../../generator/traffic/scan/scanner.ts";
import { CELLS, ESCAPED_TEXT, NAME, NO_NUMBER } from "../../../generator/traffic/scan/tape.ts";
import { numberAt, textIndex, type TextIndex } from "../../../generator/traffic/scan/text-index.ts";
import { mixed } from "../../../generator/traffic/scan/words.ts";
import { longRuns } from "../../support/long-runs.ts";
import { textOf } from "./support/text-of.ts";

const scanner = scannerOf(textIndex([]));

/** The numbers that an index has for texts which are in a message as JSON has them. */
function foundIn(index: TextIndex, quoted: readonly string[]): readonly number[] {
  expect(scanner.scan(textOf(`[${quoted.join()}]`))).toBe(true);
  return quoted.map((_, at) => numberAt(index, scanner.tape, (at + 1) * CELLS));
}

/** The numbers of texts as names of a message. */
function foundAsNames(index: TextIndex, quoted: readonly string[]): readonly number[] {
  const { scan, tape } = scannerOf(index);
  expect(scan(textOf(`[${quoted.map((name) => `{${name}:0}`).join()}]`))).toBe(true);
  return quoted.map((_, at) => tape.cells[CELLS * (2 + 2 * at) + NAME] ?? NaN);
}

function escaped(text: string): string {
  const hex = [...Array(text.length).keys()].map((at) => text.charCodeAt(at).toString(16));
  return `"${hex.map((digits) => `\\u${digits.padStart(4, "0")}`).join("")}"`;
}

function expectFound(texts: readonly string[], asked: readonly string[]): void {
  const index = textIndex(texts);
  const expected = asked.map((text) => texts.indexOf(text));
  for (const quoted of [asked.map((text) => JSON.stringify(text)), asked.map(escaped)]) {
    expect(foundIn(index, quoted)).toEqual(expected);
    expect(foundAsNames(index, quoted)).toEqual(expected);
  }
  expect(asked.map((text) => index.numbers.get(text) ?? NO_NUMBER)).toEqual(expected);
}

const unit = fc.constantFrom("a", "a", "b", "\u0000", "é", "😀", '"', "\u007F");
const start = fc.constantFrom("", "", "Patient", "PatientAd", "Ident", "é😀é");
const ending = fc.string({ unit, maxLength: 5 });
const text = fc.oneof(
  fc.tuple(start, ending).map((parts) => parts.join("")),
  fc.integer({ min: 0, max: 40 }).map((length) => "abcdefghij".repeat(4).slice(0, length)),
);

describe("an index of texts", () => {
  test("finds its texts, and no others", () => {
    fc.assert(
      fc.property(fc.uniqueArray(text, { maxLength: 60 }), fc.array(text), (texts, others) => {
        expectFound(texts, [...texts, ...others]);
      }),
      { numRuns: longRuns(150), seed: 7 },
    );
  });

  test("finds those of every length that share their beginnings", () => {
    const all = Array.from({ length: 41 }, (_, length) => "a".repeat(length));
    expectFound(all, all);
    const even = all.filter((_, length) => length % 2 === 0);
    expectFound(even, all);
    expectFound(
      even,
      all.map((one) => one.replace(/a$/, "b")),
    );
    expectFound(
      even,
      all.map((one) => one.replace(/^a/, "b")),
    );
  });

  test("of none has none, and of one only that", () => {
    expectFound([], ["", "a", "abcd"]);
    expectFound([""], ["", "a", "\u0000", "\u0000\u0000\u0000\u0000"]);
    expectFound(["abcd"], ["abcd", "abc", "abcde", "abcd\u0000", "abcdabcd", ""]);
  });

  test("of thousands finds each", () => {
    const all = Array.from({ length: 3000 }, (_, at) => `code ${at}`);
    expectFound(all, all);
    expectFound(all.slice(0, 1500), all);
  });

  test("compares texts that have the same hash", () => {
    const pairs = sameHashes();
    expect(pairs.length).toBeGreaterThan(2);
    for (const [one, other] of pairs) {
      expectFound([one], [one, other]);
      expectFound([other], [one, other]);
      expectFound([one, other], [other, one]);
      expectFound(["a", other, "b", one], [other, one, "b"]);
    }
    expectFound(
      pairs.map(([one]) => one),
      pairs.flat(),
    );
  });

  test("looks at what a text says, not at how it is written", () => {
    const index = textIndex(["a/b", 'say "x"', "é"]);
    const ways = ['"a\\/b"', '"a/b"', '"say \\"x\\""', '"\\u00e9"', '"\\u00E9"', '"a\\\\/b"'];
    expect(foundIn(index, ways)).toEqual([0, 0, 1, 2, 2, NO_NUMBER]);
    expect(scanner.tape.cells[CELLS]).toBe(ESCAPED_TEXT);
    expect(foundAsNames(index, ways)).toEqual([0, 0, 1, 2, 2, NO_NUMBER]);
  });
});

/** Pairs of texts with the same hash, found by trying. */
function sameHashes(): readonly (readonly [string, string])[] {
  const known = new Map<number, string>();
  const pairs: (readonly [string, string])[] = [];
  for (let at = 0; at < 180_000; at += 1) {
    // Seven characters: one word, and three bytes of the next one.
    const bytes = Buffer.from(
      Math.imul(at, 0x9e3779b1).toString(36).replace("-", "x").padStart(7, "y"),
    );
    const padded = Buffer.concat([bytes.subarray(0, 7), Buffer.alloc(1)]);
    const hash = mixed(mixed(0, padded.readInt32LE(0)), padded.readInt32LE(4));
    const text = padded.toString("latin1", 0, 7);
    const other = known.get(hash);
    if (other !== undefined && other !== text) pairs.push([other, text]);
    known.set(hash, text);
  }
  return pairs;
}
