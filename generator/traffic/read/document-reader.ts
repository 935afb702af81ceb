import { moveOver } from "./cursor.ts";
import {
  beginDocument,
  beginList,
  beginValue,
  endList,
  endValue,
  found,
  holdValue,
  newDocumentState,
  nextItem,
  placeOf,
  type DocumentState,
} from "./document-state.ts";
import { isSpace } from "./json-space.ts";
import type { FaultCode } from "./message-read.ts";
import type { MessageSink } from "./message-sink.ts";
import { closedAt, isNested, isOpening, open } from "./nesting.ts";
import { fault } from "./parsed-message.ts";
import type { ReaderLimits } from "./reader-limits.ts";

/** Reads documents that follow each other, or lists of them, with line ends anywhere. */
export interface DocumentReader {
  /** False as soon as it is known that not each line is a message. */
  readonly lines: false | undefined;
  /** Takes a chunk; or, if each line is a message from there on, tells how many bytes and lines it took. */
  push(chunk: Buffer): TakenPart | undefined;
  /** Both tell the number of the last line. */
  end(): number;
  fail(code: FaultCode, message: string): number;
}

/** What was read of a stream that is for another reader. */
export interface TakenPart {
  /** Of the chunk. */
  readonly bytes: number;
  /** Of the stream. */
  readonly lines: number;
}

const LINE_FEED = 0x0a;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const NOTHING = Buffer.alloc(0);

/**
 * Finds by brackets and quotes where each value ends, and parses it: a list may have any size, and a value that
 * is wrong does not hide the next one. Hands over to another reader if the first line is a whole document.
 */
export function documentReader(options: ReaderLimits, sink: MessageSink): DocumentReader {
  const state = newDocumentState(options, sink);
  const lastLine = (): number => state.cursor.line - (state.cursor.column === 1 ? 1 : 0);
  return {
    get lines() {
      const { isNoLine, firstLine, cursor } = state;
      return isNoLine || (firstLine !== undefined && firstLine < cursor.line) ? false : undefined;
    },
    push: (chunk) => push(state, chunk),
    end() {
      const isCutOff = isNested(state.nesting);
      if (state.begin !== undefined) endValue(state, NOTHING, true);
      // A value that is cut off is fault enough.
      if (state.index !== undefined && !isCutOff)
        found(state, fault("truncated", { ...state.cursor }, "The list is not closed."));
      return lastLine();
    },
    fail(code, message) {
      found(state, fault(code, placeOf(state), message));
      return lastLine();
    },
  };
}

function push(state: DocumentState, chunk: Buffer): TakenPart | undefined {
  let at = 0;
  while (at < chunk.length) {
    if (isNested(state.nesting)) {
      at = closedAt(chunk, at, state.nesting);
      if (state.index === undefined && !isNested(state.nesting)) end(state, chunk, at);
    } else if (state.begin !== undefined) {
      at = goOn(state, chunk, at);
    } else if (state.isSkipping) {
      at = skipLine(state, chunk, at);
    } else if (isFirstLineEnd(state, chunk[at])) {
      return { bytes: at + 1, lines: state.cursor.line };
    } else {
      at = between(state, chunk, at);
    }
  }
  if (state.begin !== undefined) holdValue(state, chunk);
  return undefined;
}

function end(state: DocumentState, chunk: Buffer, at: number): void {
  endValue(state, chunk.subarray(state.from, at), false);
}

/** Whether the first line ends here, and all that is on it is one whole document. */
function isFirstLineEnd(state: DocumentState, byte: number | undefined): boolean {
  const { firstLine, isFirstRead, isNoLine, index, cursor } = state;
  const isWhole = isFirstRead && !isNoLine && index === undefined;
  return byte === LINE_FEED && isWhole && firstLine === cursor.line;
}

/** Goes on with a value outside of its brackets and quotes: a number, a word, or what should not be there. */
function goOn(state: DocumentState, chunk: Buffer, at: number): number {
  const byte = chunk[at] ?? 0;
  const isEnd =
    state.index === undefined
      ? isSpace(byte) || isOpening(byte)
      : byte === COMMA || byte === CLOSE_LIST;
  if (isEnd) {
    end(state, chunk, at);
    return at;
  }
  if (isOpening(byte)) open(state.nesting, byte);
  return at + 1;
}

function skipLine(state: DocumentState, chunk: Buffer, at: number): number {
  const lineEnd = chunk.indexOf(LINE_FEED, at);
  const next = lineEnd === -1 ? chunk.length : lineEnd;
  moveOver(state.cursor, chunk.subarray(at, next));
  state.isSkipping = lineEnd === -1;
  return next;
}

/** Looks at a byte between two values. */
function between(state: DocumentState, chunk: Buffer, at: number): number {
  const byte = chunk[at] ?? 0;
  if (isSpace(byte)) {
    moveOver(state.cursor, chunk.subarray(at, at + 1));
  } else if (state.index === undefined && byte === OPEN_LIST) {
    beginDocument(state);
    beginList(state);
  } else if (state.index !== undefined && byte === COMMA) {
    nextItem(state, state.index);
  } else if (state.index !== undefined && byte === CLOSE_LIST) {
    endList(state);
  } else {
    if (state.index === undefined) beginDocument(state);
    beginValue(state, at);
    if (isOpening(byte)) open(state.nesting, byte);
  }
  return at + 1;
}
