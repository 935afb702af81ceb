import { textIndex } from "../../../../generator/traffic/scan/text-index.ts";

/** Names that have numbers in tests of scans: of every length around that of a word, with a common beginning, and odd ones. */
export const NUMBERED: readonly string[] = [
  "",
  "a",
  "ab",
  "abc",
  "abcd",
  "abcde",
  "abcdef",
  "abcdefg",
  "abcdefgh",
  "abcdefghi",
  "ID",
  "IDs",
  "Meta",
  "é",
  "éé",
  "caféé",
  "😀",
  '"',
  "\\",
  "a\nb",
  "\u0000",
  "__proto__",
  "constructor",
  "7",
];

/** Names that have none, and look like those that do. */
export const OTHERS: readonly string[] = [
  "A",
  "b",
  "abcD",
  "abcdefghij",
  "Id",
  "meta",
  "è",
  "\u0000\u0000",
  "a\u0000",
  "abcd\u0000",
  "toString",
  "0",
  "\u2028",
  "\uFFFD",
  "x".repeat(100),
];

/** The index of those with numbers. */
export const names = textIndex(NUMBERED);
