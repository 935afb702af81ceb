import { isAscii } from "node:buffer";

/** A place in a stream that moves on. */
export interface Cursor {
  /** Counts from 1. */
  line: number;
  /** Counts from 1, in UTF-16 code units. */
  column: number;
}

const LINE_FEED = 0x0a;

/** Moves the cursor over bytes, which may begin and end inside a character. */
export function moveOver(cursor: Cursor, bytes: Buffer): void {
  let from = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, from)) {
    cursor.line += 1;
    cursor.column = 1;
    from = at + 1;
  }
  const rest = bytes.subarray(from);
  cursor.column += isAscii(rest) ? rest.length : codeUnits(rest);
}

/** Counts each character by its first byte: those of four bytes are two code units. */
function codeUnits(bytes: Buffer): number {
  let count = 0;
  for (const byte of bytes) count += (byte & 0xc0) === 0x80 ? 0 : byte < 0xf0 ? 1 : 2;
  return count;
}
