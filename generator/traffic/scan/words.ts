import { FROM, TO, type Tape } from "./tape.ts";

/** Texts are read four bytes at a time, as one whole number of 32 bits whose lowest byte comes first. */
export const BYTES = 4;

const QUOTES = 0x22222222;
const BACKSLASHES = 0x5c5c5c5c;
const SPACES = 0x20202020;
const ONES = 0x01010101;
const HIGH_BITS = 0x80808080 | 0;

/**
 * Has the high bit of the first byte that does not just stand for itself in a text: a quote, a backslash, a control
 * character, a part of what is not ASCII. Bits above that one may be set as well. 0 if there is no such byte.
 */
export function marksIn(word: number): number {
  const quotes = word ^ QUOTES;
  const backslashes = word ^ BACKSLASHES;
  // A byte that is less than what is taken away borrows a high bit that it did not have.
  const marks =
    ((quotes - ONES) & ~quotes) |
    ((backslashes - ONES) & ~backslashes) |
    ((word - SPACES) & ~word) |
    word;
  return marks & HIGH_BITS;
}

/** How many bytes are before the first mark; all four if there is none. */
export function bytesBefore(marks: number): number {
  return (32 - Math.clz32((marks & -marks) - 1)) >> 3;
}

/** The first bytes of a word, from none to three. */
export function firstBytes(word: number, count: number): number {
  return word & ((1 << (8 * count)) - 1);
}

/** The hash of a text is made of its words, the last of which has one to three of its bytes, or none. It begins with 0. */
export function mixed(hash: number, word: number): number {
  return Math.imul(hash ^ word, 0x9e3779b1);
}

/** The hash of the text that a cell tells the place of. */
export function hashAt({ view, cells }: Tape, cell: number): number {
  const to = cells[cell + TO] ?? 0;
  let at = cells[cell + FROM] ?? 0;
  let hash = 0;
  for (; at + BYTES <= to; at += BYTES) hash = mixed(hash, view.getInt32(at, true));
  return mixed(hash, firstBytes(view.getInt32(at, true), to - at));
}
