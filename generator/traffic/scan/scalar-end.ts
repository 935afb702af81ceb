import { BROKEN, type Scan } from "./scan.ts";
import { BOOLEAN, LARGE_NUMBER, NULL, NUMBER } from "./tape.ts";

const PLUS = 0x2b;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
/** What an upper case letter lacks of a lower case one. */
const LOWER = 0x20;
const LETTER_E = 0x65;
const LETTER_F = 0x66;
const LETTER_N = 0x6e;
const LETTER_T = 0x74;
/** Numbers of no more characters are exact as far as they are whole. */
const MOST_EXACT = 15;

/** Reads a number, true, false or null. Tells where it ends; `BROKEN` if there is none. */
export function scalarEnd(scan: Scan, at: number): number {
  const first = scan.bytes[at] ?? 0;
  if (first === MINUS || isDigit(first)) return numberEnd(scan, at);
  if (first === LETTER_T) return wordEnd(scan, at, "true");
  if (first === LETTER_F) return wordEnd(scan, at, "false");
  return first === LETTER_N ? wordEnd(scan, at, "null") : BROKEN;
}

function wordEnd(scan: Scan, from: number, word: string): number {
  const { bytes } = scan;
  const to = from + word.length;
  for (let at = from; at < to; at += 1) {
    if (bytes[at] !== word.charCodeAt(at - from)) return BROKEN;
  }
  scan.kind = word === "null" ? NULL : BOOLEAN;
  return to;
}

function numberEnd(scan: Scan, from: number): number {
  const { bytes } = scan;
  const whole = bytes[from] === MINUS ? from + 1 : from;
  let to = digitsEnd(scan, whole);
  if (to === whole || (bytes[whole] === ZERO && to > whole + 1)) return BROKEN;
  if (bytes[to] === POINT) {
    const fraction = to + 1;
    to = digitsEnd(scan, fraction);
    if (to === fraction) return BROKEN;
  }
  const hasExponent = ((bytes[to] ?? 0) | LOWER) === LETTER_E;
  if (hasExponent) {
    const sign = bytes[to + 1];
    const exponent = to + (sign === MINUS || sign === PLUS ? 2 : 1);
    to = digitsEnd(scan, exponent);
    if (to === exponent) return BROKEN;
  }
  scan.kind = hasExponent || to - from > MOST_EXACT ? LARGE_NUMBER : NUMBER;
  return to;
}

function digitsEnd({ bytes, end }: Scan, from: number): number {
  let at = from;
  while (at < end && isDigit(bytes[at] ?? 0)) at += 1;
  return at;
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= NINE;
}
