/** The beginning of something that a chunk does not hold whole. */
export interface HeldBytes {
  /** How many bytes there are; also those that were too many, and are not kept. */
  readonly length: number;
  /** Takes a copy of a part of a chunk. */
  add(chunk: Buffer, from: number, to: number): void;
  /** All of it, valid until the next call; undefined if it has more bytes than the limit. Nothing is held afterwards. */
  take(): Buffer | undefined;
}

/** What is held on to between two messages; more is given back. */
const KEPT = 1024 * 1024;

/** Bytes that are held until the rest of them comes. Of more than the limit nothing is kept. */
export function heldBytes(limit: number): HeldBytes {
  let buffer = Buffer.alloc(0);
  let length = 0;
  return {
    get length() {
      return length;
    },
    add(chunk, from, to) {
      const before = length;
      length += to - from;
      if (length > limit) {
        buffer = Buffer.alloc(0);
        return;
      }
      if (length > buffer.length) {
        // Doubled, so that a message in many small chunks is not copied for each of them.
        const larger = Buffer.allocUnsafeSlow(Math.min(Math.max(2 * length, 65_536), limit));
        buffer.copy(larger, 0, 0, before);
        buffer = larger;
      }
      chunk.copy(buffer, before, from, to);
    },
    take() {
      const all = length > limit ? undefined : buffer.subarray(0, length);
      length = 0;
      if (buffer.length > KEPT) buffer = Buffer.alloc(0);
      return all;
    },
  };
}
