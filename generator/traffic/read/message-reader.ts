import type { MessageRead } from "./message-read.ts";

/** How a stream is read. */
export interface ReadingOptions {
  /** Each line is a message (NDJSON), also if the first one is not JSON. */
  readonly lines?: boolean;
  /** Most bytes of a message. What is longer is a fault, and nothing of it is kept. */
  readonly limit?: number;
  /** Lines of the stream that others have read before this part of it. */
  readonly linesBefore?: number;
}

/** Takes messages as they are found. */
export type MessageSink = (read: MessageRead) => void;

/**
 * Takes a stream apart, piece by piece, without ever waiting: what the sink does with a message is done
 * before the next one is looked for.
 */
export interface MessageReader {
  push(chunk: Uint8Array): void;
  /** The stream is over: what is left is a message, or a fault. Tells how many lines there were. */
  end(): number;
}
