import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scannerOf } from "../../../generator/traffic/scan/scanner.ts";
import { longRuns } from "../../support/long-runs.ts";
import { expectScanned } from "./support/expect-scanned.ts";
import { mutated } from "./support/mutated.ts";
import { names } from "./support/names.ts";
import { printedLists, printedValues } from "./support/printed.ts";
import { textIn, textOf } from "./support/text-of.ts";

/** Bytes that could be taken for a part of what is before or behind them. */
const around = fc.oneof(
  fc.constantFrom(
    '"',
    '",',
    '"}',
    '":1}',
    "]",
    "}",
    ",",
    ",1]",
    ":",
    "\\",
    '\\"',
    "1",
    "e5",
    ".5",
    "u0041",
    "  ",
    "\n",
  ),
  fc.string({ unit: fc.constantFrom(...Array.from('"\\[]{}:,1a u\n')), maxLength: 12 }),
  fc.uint8Array({ maxLength: 12 }),
  fc.constant("abcdefghijkl"),
);

describe("a text is scanned the same", () => {
  test("whatever is around it", () => {
    const scanner = scannerOf(names);
    fc.assert(
      fc.property(around, printedLists, around, (before, text, behind) => {
        expect(expectScanned(scanner, names, textIn(before, text, behind))).toBe(true);
      }),
      { numRuns: longRuns(700), seed: 7 },
    );
  });

  test("also if it is broken, and a line end follows", () => {
    const scanner = scannerOf(names);
    fc.assert(
      fc.property(around, mutated(printedValues), around, (before, text, behind) => {
        const rest = Buffer.concat([Buffer.from("\n"), Buffer.from(behind)]);
        expectScanned(scanner, names, textIn(before, text, rest));
      }),
      { numRuns: longRuns(700), seed: 7 },
    );
  });

  test.each([
    ['"', "abcdefghij"],
    ['"', '"'],
    ['"ab', 'c"'],
    ["12", "3456789012"],
    ["0", "1[:[[]a]"],
    ["tru", "e"],
    ['"\\', "u0041abc"],
    ["[", '" \uFEFFC"'],
    ['{"a', '":1}'],
    ["\n", '"y{😀"'],
  ])("%j before %j", (text, behind) => {
    expectScanned(scannerOf(names), names, textIn("", text, behind));
  });

  test("with few bytes behind it, or none, in its own memory or in the memory of others", () => {
    const scanner = scannerOf(names);
    const texts = [
      '{"ID":"a"}',
      '{"abcd":"é","a":[1]}',
      '["\\u0041"]',
      "[]",
      "{}",
      ' {"ID":-1.5e3} ',
      '["abcdefg"]',
    ];
    for (const text of texts) {
      for (let bytes = 0; bytes <= 12; bytes += 1)
        for (const byte of ['"', "1", "]", " ", "\u0000", "a"])
          expect(expectScanned(scanner, names, textIn("", text, byte.repeat(bytes)))).toBe(true);
      const pooled = Buffer.from(text);
      expect(expectScanned(scanner, names, { bytes: pooled, from: 0, to: pooled.length })).toBe(
        true,
      );
      const part = textIn('["', text, '"]').bytes.subarray(2, 2 + pooled.length);
      expect(expectScanned(scanner, names, { bytes: part, from: 0, to: part.length })).toBe(true);
    }
    for (const text of ["1", "-1.5", "null", "true", '""', '"a"', '"abcd"', '"é"'])
      expect(expectScanned(scanner, names, textOf(text))).toBe(true);
  });

  test("as one of many in the same bytes", () => {
    const scanner = scannerOf(names);
    fc.assert(
      fc.property(fc.array(printedValues, { minLength: 1, maxLength: 12 }), (texts) => {
        const { bytes } = textOf(texts.join("\n"));
        let from = 0;
        for (const text of texts) {
          const to = from + Buffer.byteLength(text);
          expect(expectScanned(scanner, names, { bytes, from, to })).toBe(true);
          from = to + 1;
        }
      }),
      { numRuns: longRuns(150), seed: 7 },
    );
  });

  test("in bytes that hold another one by now", () => {
    const scanner = scannerOf(names);
    const bytes = Buffer.alloc(64);
    for (const text of ['{"ID":1,"a":2}', '{"a":{"ID":3}}', "[1]", '{"ID":"abcdefgh"}']) {
      bytes.fill("x").write(`${text}\n`, 3);
      expect(expectScanned(scanner, names, { bytes, from: 3, to: 3 + text.length })).toBe(true);
    }
  });
});
