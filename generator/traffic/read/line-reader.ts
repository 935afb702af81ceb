import { afterMark } from "./byte-order-mark.ts";
import { documentReader } from "./document-reader.ts";
import { heldBytes } from "./held-bytes.ts";
import { isSpace } from "./json-space.ts";
import type { FaultCode } from "./message-read.ts";
import type { MessageSink } from "./message-sink.ts";
import { fault, parsedMessage, tooLarge } from "./parsed-message.ts";
import type { ReaderLimits } from "./reader-limits.ts";

/** Reads a stream in which each line is a message, or a list of them. */
export interface LineReader {
  /** Takes a chunk from a position on. */
  push(chunk: Buffer, from: number): void;
  /** Both tell the number of the last line. */
  end(): number;
  fail(code: FaultCode, message: string): number;
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** Reads NDJSON. A line inside a chunk is read where it is; only one across chunks is copied. */
export function lineReader({ limit, linesBefore }: ReaderLimits, sink: MessageSink): LineReader {
  let line = linesBefore + 1;
  const held = heldBytes(limit);

  const readLine = (bytes: Buffer, start: number, end: number): void => {
    if (end - start > limit) sink.take(tooLarge({ line, column: 1 }, limit));
    else readMessage(bytes, messageRange(bytes, start, end), false);
  };
  const readMessage = (bytes: Buffer, { from, to }: Range, isLast: boolean): void => {
    if (isBlank(bytes, from, to)) return;
    const text = { bytes, from, to, place: { line }, column: 1, isLast };
    if (sink.takeText?.(text) === true) return;
    const read = parsedMessage(text);
    if (read.kind === "fault" || !Array.isArray(read.value)) return sink.take(read);
    const items = documentReader({ limit, linesBefore: line - 1 }, sink);
    items.push(bytes.subarray(from, to));
    items.end();
  };
  const readHeld = (isLast: boolean): void => {
    const bytes = held.take();
    if (bytes === undefined) sink.take(tooLarge({ line, column: 1 }, limit));
    else readMessage(bytes, messageRange(bytes, 0, bytes.length), isLast);
  };
  /** The line that is not at its end counts, if there is one. */
  const lastLine = (): number => (held.length > 0 ? line : line - 1);

  return {
    push(chunk, start) {
      let from = start;
      for (let at = chunk.indexOf(LINE_FEED, from); at !== -1;) {
        if (held.length === 0) {
          readLine(chunk, from, at);
        } else {
          held.add(chunk, from, at);
          readHeld(false);
        }
        line += 1;
        from = at + 1;
        at = chunk.indexOf(LINE_FEED, from);
      }
      held.add(chunk, from, chunk.length);
    },
    end() {
      const last = lastLine();
      readHeld(true);
      return last;
    },
    fail(code, message) {
      sink.take(fault(code, { line, column: 1 }, message));
      return lastLine();
    },
  };
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** A line without its end, and without the mark that text files of some programs begin with. */
function messageRange(bytes: Buffer, start: number, end: number): Range {
  const from = afterMark(bytes, start);
  return { from, to: from < end && bytes[end - 1] === RETURN ? end - 1 : end };
}

function isBlank(bytes: Buffer, from: number, to: number): boolean {
  let at = from;
  while (at < to && isSpace(bytes[at])) at += 1;
  return at === to;
}
