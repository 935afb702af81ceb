import type { MessageRead } from "./message-read.ts";
import { messageReader, type ReadingOptions } from "./message-reader.ts";
import type { MessageSink } from "./message-sink.ts";

/**
 * The messages of a stream: NDJSON, one document, a list of messages, or documents one after the other. What is
 * wrong is one fault at its place, and the next message is read. Memory does not grow with the stream.
 */
export function readMessages(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadingOptions = {},
): AsyncGenerator<MessageRead> {
  return readThrough(chunks, options, (tell) => ({ take: tell }));
}

/** What a sink tells of the messages of a stream, in turn. */
export async function* readThrough<Told>(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadingOptions,
  sinkTo: (tell: (told: Told) => void) => MessageSink,
): AsyncGenerator<Told> {
  let all: Told[] = [];
  const reader = messageReader(
    options,
    sinkTo((told) => all.push(told)),
  );
  const taken = (): readonly Told[] => {
    const found = all;
    all = [];
    return found;
  };
  for await (const chunk of chunks) {
    reader.push(chunk);
    yield* taken();
  }
  reader.end();
  yield* taken();
}
