/** A line of a stream of bytes. */
export interface ByteLine {
  /** Counts from 1. */
  readonly number: number;
  /** Without its end; undefined if it has more bytes than the limit. */
  readonly bytes: Uint8Array | undefined;
}

const LINE_FEED = 0x0a;

/** The lines of a stream, one at a time: of what is longer than the limit nothing is kept. */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<ByteLine> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array): void => {
    length += part.length;
    if (length > limit) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const take = (): ByteLine => {
    const line = { number, bytes: length > limit ? undefined : Buffer.concat(parts) };
    number += 1;
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    add(chunk.subarray(from));
  }
  // The last line counts without a line feed at its end.
  if (length > 0) yield take();
}
