import { isSpace } from "./json-space.ts";

/** How deep in brackets and quotes a scan of JSON is. Of the brackets only the number is known, not the kinds. */
export interface Nesting {
  /** Brackets that are open. */
  depth: number;
  inText: boolean;
  /** The next byte of the text means nothing to the scan. */
  isEscaped: boolean;
  /** Whether all this is an item of a list. */
  isItem: boolean;
  /** The last byte, and the last one that is no space, before the chunk. */
  last: number | undefined;
  lastMark: number | undefined;
}

const LINE_FEED = 0x0a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** The brackets of lists, but for this bit, are those of objects. */
const BIT = 0x20;
const OPENING = 0x7b;
const CLOSING = 0x7d;
/** What an object may follow inside of another one: a colon, a comma, the bracket of a list. */
const BEFORE_OBJECT: ReadonlySet<number | undefined> = new Set(Buffer.from(":,["));

/** Outside of all brackets and quotes. */
export function newNesting(): Nesting {
  return {
    depth: 0,
    inText: false,
    isEscaped: false,
    isItem: false,
    last: undefined,
    lastMark: undefined,
  };
}

/** Whether there is a bracket or a quote that is not closed. */
export function isNested(nesting: Nesting): boolean {
  return nesting.depth > 0 || nesting.inText;
}

/** Whether a byte opens a bracket or a quote. */
export function isOpening(byte: number | undefined): boolean {
  return byte !== undefined && (byte === QUOTE || (byte | BIT) === OPENING);
}

/** Notes a byte that opens a bracket or a quote. */
export function open(nesting: Nesting, byte: number): void {
  if (byte === QUOTE) nesting.inText = true;
  else nesting.depth += 1;
  nesting.last = byte;
  nesting.lastMark = byte;
}

/**
 * Goes on inside brackets or quotes. Returns the position after the one that closes all, or the end of the chunk.
 * A text never goes over the end of a line: where its closing quote is missing, the brackets after it count.
 */
export function closedAt(chunk: Buffer, start: number, nesting: Nesting): number {
  const { length } = chunk;
  let { depth, inText, isEscaped } = nesting;
  let at = start;
  while (at < length && (inText || depth > 0)) {
    const byte = chunk[at] ?? 0;
    if (isEscaped) {
      isEscaped = false;
      at += byte === LINE_FEED ? 0 : 1;
    } else if (inText) {
      at = textBreak(chunk, at);
      isEscaped = chunk[at] === BACKSLASH;
      inText = isEscaped || at === length;
      at += inText && !isEscaped ? 0 : 1;
    } else if (byte === OPENING && startsOver(chunk, at, nesting)) {
      depth = 0;
    } else {
      if (byte === QUOTE) inText = true;
      else if ((byte | BIT) === OPENING) depth += 1;
      else if ((byte | BIT) === CLOSING) depth -= 1;
      at += 1;
    }
  }
  nesting.depth = depth;
  nesting.inText = inText;
  nesting.isEscaped = isEscaped;
  if (at === length) {
    nesting.lastMark = markBefore(chunk, length, nesting);
    nesting.last = chunk[length - 1];
  }
  return at;
}

/**
 * Whether an object that begins a line cannot be inside of what is open: that was never closed, and the object is
 * the next document. So a line of NDJSON that is cut off takes no more than one other with it.
 */
function startsOver(chunk: Buffer, at: number, nesting: Nesting): boolean {
  const last = at === 0 ? nesting.last : chunk[at - 1];
  if (nesting.isItem || last !== LINE_FEED) return false;
  return !BEFORE_OBJECT.has(markBefore(chunk, at, nesting));
}

/** The last byte before a position that is no space. */
function markBefore(chunk: Buffer, end: number, { lastMark }: Nesting): number | undefined {
  let at = end - 1;
  while (at >= 0 && isSpace(chunk[at])) at -= 1;
  return at < 0 ? lastMark : chunk[at];
}

/** The next byte of a text that is not just a part of it. */
function textBreak(chunk: Buffer, start: number): number {
  const { length } = chunk;
  let at = start;
  while (at < length) {
    const byte = chunk[at] ?? 0;
    // Most bytes are letters, which are above all of these.
    if (byte <= BACKSLASH && (byte === QUOTE || byte === BACKSLASH || byte === LINE_FEED)) break;
    at += 1;
  }
  return at;
}
