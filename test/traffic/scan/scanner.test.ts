import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scannerOf } from "../../../generator/traffic/scan/scanner.ts";
import { longRuns } from "../../support/long-runs.ts";
import { expectScanned } from "./support/expect-scanned.ts";
import { names } from "./support/names.ts";
import { mutated } from "./support/mutated.ts";
import { printedValues } from "./support/printed.ts";
import { textOf } from "./support/text-of.ts";

/** What is JSON, or nearly so: numbers. */
const NUMBERS = (
  "0 -0 -1 1 10 01 -01 00 1. -1. .5 -.5 +1 1e 1E 1e+ 1e- 1e5 1E5 1e+5 1e-05 1.e5 1.5e5 1.5e 1E400 -1E400 1e-400 " +
  "0e0 0.0 -0.0 -0e-0 - -- -a 1a 1-1 1+1 1.2.3 1e2e3 1e2.5 0x10 0b1 1_000 1n NaN Infinity -Infinity ١ 1é " +
  "123456789012345 1234567890123456 -12345678901234 -123456789012345 0.1234567890123 0.12345678901234 9007199254740993 " +
  `${"9".repeat(400)} 0.${"0".repeat(400)}1 1e${"0".repeat(40)}1`
).split(" ");

/** Words, roots and brackets. */
const PARTS = [
  ..."true false null True TRUE tru truee nul nulll fals falsee t n f undefined nan".split(" "),
  ..."[ ] { } [] {} [[]] [{}] {[]} [} {] [[] [{]} ]] }} [,] {,} [1,] [,1] [1,,2] [1 2] [1]] [1}".split(
    " ",
  ),
  ...'{"a"} {"a":} {"a":1,} {,"a":1} {"a":1 "b":2} {"a"1} {a:1} {1:1} {"a":1}} {"a":1] [1:2] ["a":1]'.split(
    " ",
  ),
  ...'{"a"::1} {"a":1,,"b":2} {"a":1;"b":2} {null:1} {"a":1,b} {"a","b"} {:1} : , "a":1 1,2 1:2'.split(
    " ",
  ),
  ..."'a' `a` /**/ // <!-- ; \\ \\u0031 \\\"a\\\"".split(" "),
  "1 2",
  "{} {}",
  '"a" "b"',
  '"a""b"',
  "[]{}",
  "[] // a",
  "[1 /* a */]",
  "true false",
  "null,",
  "",
  " ",
  " \t\r\n ",
  "\f",
  "\v",
  "\u0000",
  "1\u0000",
  "\u00001",
  "\u00A01",
  "1\u00A0",
  "\u20281",
  "1\f",
  "[\f]",
  "[1\v]",
  "[1,\u00A02]",
  '{"a"\u0000:1}',
  "\uFEFF1",
  "\uFEFF{}",
  "{}\uFEFF",
  "[\uFEFF]",
  "\u007F",
  "é",
];

/** What is between the quotes of a text. */
const TEXTS = [
  "",
  "a",
  "abc",
  "abcd",
  "abcdefgh",
  "é",
  "😀",
  "\u007F",
  "\u0080",
  "\u2028\u2029",
  "\uFEFF",
  "\uFFFD",
  ...Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)),
  ...Array.from({ length: 0x60 }, (_, code) => `\\${String.fromCharCode(code + 0x20)}`),
  ..."\\u \\u0 \\u00 \\u004 \\u0041 \\u00411 \\U0041 \\u004g \\ug041 \\u 041 \\u-041 \\u+041 \\u00e9 \\u00E9 \\u0x41".split(
    " ",
  ),
  ..."\\ud83d\\ude00 \\ud83d \\ude00 \\ude00\\ud83d \\ud83dx \\uD800\\u0041 \\u0000 \\u001f \\u0022 \\u005c".split(
    " ",
  ),
  "\\u00\u00E91",
  "\\u１２３４",
  "\\é",
  "\\\u0000",
  "\\\n",
  "\\",
  "\\\\",
  "\\\\\\",
  '\\\\"',
  '"',
  '""',
  "a\\",
  "abc\\",
  "abcd\\",
  "abc\u0000",
  "abcd\n",
];

/** Bytes that are no UTF-8, and some that are. */
const ENCODED = [
  [0x80],
  [0xbf],
  [0xc0, 0x80],
  [0xc1, 0xbf],
  [0xc2],
  [0xc2, 0x80],
  [0xc2, 0x22],
  [0xc2, 0x5c],
  [0xdf, 0xbf],
  [0xe0, 0x80, 0x80],
  [0xe0, 0x9f, 0xbf],
  [0xe0, 0xa0, 0x80],
  [0xe2, 0x82],
  [0xe2, 0x82, 0xac],
  [0xe2, 0x28, 0xa1],
  [0xed, 0x9f, 0xbf],
  [0xed, 0xa0, 0x80],
  [0xed, 0xbf, 0xbf],
  [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80],
  [0xef, 0xbb, 0xbf],
  [0xef, 0xbf, 0xbd],
  [0xef, 0xbf, 0xbf],
  [0xf0, 0x80, 0x80, 0x80],
  [0xf0, 0x8f, 0xbf, 0xbf],
  [0xf0, 0x90, 0x80, 0x80],
  [0xf0, 0x9f, 0x98],
  [0xf0, 0x9f, 0x98, 0x80],
  [0xf4, 0x8f, 0xbf, 0xbf],
  [0xf4, 0x90, 0x80, 0x80],
  [0xf5, 0x80, 0x80, 0x80],
  [0xf8, 0x88, 0x80, 0x80, 0x80],
  [0xfe],
  [0xff],
];

/** One for all: what is broken must not hurt what comes after it. */
const scanner = scannerOf(names);

/** Expects of a text, and of each of its beginnings, that it is taken exactly if it is JSON. */
function expectAllCuts(text: string | Uint8Array): void {
  const bytes = Buffer.from(text);
  for (let to = bytes.length; to >= 0; to -= 1)
    expectScanned(scanner, names, textOf(bytes.subarray(0, to)));
}

describe("a text is taken exactly if the engine takes it", () => {
  test.each([
    ["numbers", NUMBERS],
    ["words and brackets", PARTS],
    ["texts", TEXTS.map((text) => `"${text}"`)],
  ])("%s, also in something and with spaces", (_, texts) => {
    for (const text of texts) {
      const around = [` ${text}\r\n`, `[${text}]`, `[ ${text} , 1]`, `{"a":${text}}`];
      const names = [`{${text}:1}`, `{ ${text} :${text} ,"ID":${text}}`];
      for (const one of [text, ...around, ...names]) expectAllCuts(one);
    }
  });

  test("whatever its encoding is", () => {
    for (const bytes of ENCODED) {
      const all = Buffer.from(bytes);
      for (const [before, behind] of [
        ['"', '"'],
        ['"abc', 'defg"'],
        ['{"', '":1}'],
        ['{"a\\n', '":1}'],
        ['{"a":"é', '"}'],
        ["", "1"],
        ["[1", "]"],
        ["{", "}"],
      ] as const)
        expectAllCuts(Buffer.concat([Buffer.from(before), all, Buffer.from(behind)]));
    }
  });

  test("however it is printed", () => {
    fc.assert(
      fc.property(printedValues, (text) => {
        expect(expectScanned(scanner, names, textOf(text))).toBe(true);
      }),
      { numRuns: longRuns(800), seed: 7 },
    );
  });

  test("also if it is damaged", () => {
    let taken = 0;
    fc.assert(
      fc.property(mutated(printedValues), (bytes) => {
        if (expectScanned(scanner, names, textOf(bytes))) taken += 1;
      }),
      { numRuns: longRuns(2000), seed: 7 },
    );
    expect(taken).toBeGreaterThan(300);
  });
});

test("a broken one is not taken wherever it is cut", () => {
  const text =
    '{"ID":"a\\u00e9\\n","abcd":[1.5e3,-0,true,null,{"é":"😀","":{}}],"ID":[[]], "x" : false}';
  const bytes = Buffer.from(text);
  for (let to = 0; to < bytes.length; to += 1)
    expect(expectScanned(scanner, names, textOf(bytes.subarray(0, to)))).toBe(false);
  expect(expectScanned(scanner, names, textOf(bytes))).toBe(true);
});
