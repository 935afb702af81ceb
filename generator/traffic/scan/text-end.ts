import { BROKEN, type Scan } from "./scan.ts";
import { ESCAPED_TEXT, TEXT } from "./tape.ts";
import { BYTES, bytesBefore, marksIn } from "./words.ts";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LETTER_U = 0x75;
const NOT_ASCII = 0x80;
const ESCAPES: ReadonlySet<number | undefined> = new Set(Buffer.from('"\\/bfnrt'));
const HEX = /^[\dA-Fa-f]{4}$/;

/** Reads a text from behind its quote on. Tells where its closing quote is; `BROKEN` if it has none or holds what no text may. */
export function textEnd(scan: Scan, from: number): number {
  let at = from;
  scan.kind = TEXT;
  while (at < scan.end) {
    const marks = marksIn(scan.view.getInt32(at, true));
    if (marks === 0) {
      at += BYTES;
      continue;
    }
    at += bytesBefore(marks);
    const byte = scan.bytes[at] ?? 0;
    if (byte === QUOTE) return at;
    const length = byte >= NOT_ASCII ? 1 : escapeLength(scan, at);
    if (length === 0) return BROKEN;
    if (byte >= NOT_ASCII) scan.isAscii = false;
    else scan.kind = ESCAPED_TEXT;
    at += length;
  }
  return BROKEN;
}

/** How long an escape is; 0 if there is none. */
function escapeLength({ bytes }: Scan, at: number): number {
  if (bytes[at] !== BACKSLASH) return 0;
  const mark = bytes[at + 1];
  if (ESCAPES.has(mark)) return 2;
  return mark === LETTER_U && HEX.test(bytes.toString("latin1", at + 2, at + 6)) ? 6 : 0;
}
