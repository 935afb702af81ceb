import type { MessageRead } from "./message-read.ts";
import { messageReader, type ReadingOptions } from "./message-reader.ts";

/**
 * The messages of a stream: NDJSON, one document, a list of messages, or documents one after the other. What is
 * wrong is one fault at its place, and the next message is read. Memory does not grow with the stream.
 */
export async function* readMessages(
  chunks: AsyncIterable<Uint8Array>,
  options: ReadingOptions = {},
): AsyncGenerator<MessageRead> {
  let reads: MessageRead[] = [];
  const reader = messageReader(options, (read) => reads.push(read));
  const taken = (): readonly MessageRead[] => {
    const found = reads;
    reads = [];
    return found;
  };
  for await (const chunk of chunks) {
    reader.push(chunk);
    yield* taken();
  }
  reader.end();
  yield* taken();
}
