import { afterMark } from "./byte-order-mark.ts";
import { moveOver, type Cursor } from "./cursor.ts";
import { heldBytes, type HeldBytes } from "./held-bytes.ts";
import { isSpace } from "./json-space.ts";
import type { MessagePlace, MessageRead } from "./message-read.ts";
import type { MessageSink } from "./message-sink.ts";
import { isOpening, newNesting, type Nesting } from "./nesting.ts";
import { fault, parsedMessage, tooLarge } from "./parsed-message.ts";
import type { ReaderLimits } from "./reader-limits.ts";

/** What is known of a stream of documents at a place between two of its bytes. */
export interface DocumentState {
  readonly limit: number;
  readonly sink: MessageSink;
  /** Where the value begins that has begun, and where its part in this chunk does. */
  begin: Readonly<Cursor> | undefined;
  from: number;
  /** Its parts in earlier chunks. */
  readonly held: HeldBytes;
  readonly nesting: Nesting;
  /** Stands still while a value goes on in a chunk. */
  readonly cursor: Cursor;
  /** Number of the item, in a list; and what came last in it. */
  index: number | undefined;
  before: "bracket" | "item" | "comma";
  /** Nothing is looked at until the line ends. */
  isSkipping: boolean;
  /** Line of the first document; whether it was a message; whether it is known to be no line of NDJSON. */
  firstLine: number | undefined;
  isFirstRead: boolean;
  isNoLine: boolean;
}

/** The beginning of a stream. */
export function newDocumentState(options: ReaderLimits, sink: MessageSink): DocumentState {
  return {
    limit: options.limit,
    sink,
    begin: undefined,
    from: 0,
    held: heldBytes(options.limit),
    nesting: newNesting(),
    cursor: { line: options.linesBefore + 1, column: 1 },
    index: undefined,
    before: "bracket",
    isSkipping: false,
    firstLine: undefined,
    isFirstRead: false,
    isNoLine: false,
  };
}

/** A document begins, which may be a list of messages. */
export function beginDocument(state: DocumentState): void {
  if (state.isFirstRead) state.isNoLine = true;
  state.firstLine ??= state.cursor.line;
}

/** A message begins. */
export function beginValue(state: DocumentState, at: number): void {
  state.begin = { ...state.cursor };
  state.before = "item";
  state.nesting.isItem = state.index !== undefined;
  state.from = at;
}

/** The chunk is over, and the value is not. */
export function holdValue(state: DocumentState, chunk: Buffer): void {
  state.held.add(chunk, state.from, chunk.length);
  moveOver(state.cursor, chunk.subarray(state.from));
  state.from = 0;
}

/** The value ends with a part of the chunk. */
export function endValue(state: DocumentState, part: Buffer, isLast: boolean): void {
  const { held, cursor, limit, index } = state;
  const { line, column } = state.begin ?? cursor;
  const place = index === undefined ? { line } : { line, index };
  state.begin = undefined;
  moveOver(cursor, part);
  held.add(part, 0, held.length === 0 ? 0 : part.length);
  const bytes = held.length === 0 ? part : held.take();
  if (bytes === undefined || bytes.length > limit) {
    found(state, tooLarge({ ...place, column }, limit));
    return;
  }
  const from = index === undefined ? afterMark(bytes, 0) : 0;
  if (from === bytes.length) {
    // A mark alone, before a document: it is no character of the line.
    cursor.column -= 1;
    if (!state.isFirstRead) state.firstLine = undefined;
    return;
  }
  const text = { bytes, from, to: trimmedEnd(bytes), place, column, isLast };
  if (state.sink.takeText?.(text) === true) {
    if (index === undefined) state.isFirstRead = true;
    return;
  }
  const read = parsedMessage(text);
  // What is no JSON at all is one fault on a line, not one for each word.
  state.isSkipping = read.kind === "fault" && index === undefined && !isOpening(bytes[from]);
  found(state, read);
}

/** A bracket opens a list of messages. */
export function beginList(state: DocumentState): void {
  state.index = 0;
  state.before = "bracket";
  state.cursor.column += 1;
}

/** A comma in a list. */
export function nextItem(state: DocumentState, index: number): void {
  if (state.before !== "item") missItem(state);
  state.index = index + 1;
  state.before = "comma";
  state.cursor.column += 1;
}

/** The bracket that closes a list. */
export function endList(state: DocumentState): void {
  if (state.before === "comma") missItem(state);
  state.index = undefined;
  state.isFirstRead = true;
  state.cursor.column += 1;
}

function missItem(state: DocumentState): void {
  found(state, fault("syntax", placeOf(state), "The list lacks an item here."));
}

/** There is a message, or a fault. */
export function found(state: DocumentState, read: MessageRead): void {
  if (read.kind === "fault") state.isNoLine = true;
  else if (state.index === undefined) state.isFirstRead = true;
  state.sink.take(read);
}

/** The place of a fault that is not inside a value. */
export function placeOf({ begin, cursor, index }: DocumentState): MessagePlace {
  return { ...(begin ?? cursor), ...(index === undefined ? {} : { index }) };
}

function trimmedEnd(bytes: Buffer): number {
  let end = bytes.length;
  while (isSpace(bytes[end - 1])) end -= 1;
  return end;
}
