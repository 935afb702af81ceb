import { constants } from "node:buffer";

import { documentReader } from "./document-reader.ts";
import { lineReader } from "./line-reader.ts";
import type { FaultCode } from "./message-read.ts";
import type { MessageSink } from "./message-sink.ts";

/** How a stream is read. */
export interface ReadingOptions {
  /** Each line is a message (NDJSON), also if the first one is not JSON. */
  readonly lines?: boolean;
  /** Most bytes of a message. What is longer is a fault, and nothing of it is kept. */
  readonly limit?: number;
  /** Lines of the stream that others have read before this part of it. */
  readonly linesBefore?: number;
}

/**
 * Takes a stream apart, piece by piece, without ever waiting: what the sink does with a message is done
 * before the next one is looked for.
 */
export interface MessageReader {
  /** Whether each line is a message; undefined until the first one has told. */
  readonly lines: boolean | undefined;
  /** The bytes are the caller's again afterwards. */
  push(chunk: Uint8Array): void;
  /** The stream is over: what is left is a message, or a fault. Tells how many lines were pushed. */
  end(): number;
  /** The stream cannot be read on: what is left of it is one fault. Tells how many lines were pushed. */
  fail(code: FaultCode, message: string): number;
}

/** Parsing takes about four times the bytes in memory. */
const LIMIT = 128 * 1024 * 1024;

/**
 * Reads NDJSON, one document, a list of messages, or documents one after the other. If the first line with
 * something on it is a whole document, all lines are. Holds no more than one message at a time.
 */
export function messageReader(options: ReadingOptions, sink: MessageSink): MessageReader {
  const linesBefore = options.linesBefore ?? 0;
  const limit = Math.min(options.limit ?? LIMIT, constants.MAX_STRING_LENGTH);
  const documents = documentReader({ limit, linesBefore }, sink);
  let lines = options.lines === true ? lineReader({ limit, linesBefore }, sink) : undefined;
  return {
    get lines() {
      return lines === undefined ? documents.lines : true;
    },
    push(chunk) {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
      let from = 0;
      if (lines === undefined) {
        const read = documents.push(bytes);
        if (read === undefined) return;
        from = read.bytes;
        lines = lineReader({ limit, linesBefore: read.lines }, sink);
      }
      lines.push(bytes, from);
    },
    end: () => (lines ?? documents).end() - linesBefore,
    fail: (code, message) => (lines ?? documents).fail(code, message) - linesBefore,
  };
}
