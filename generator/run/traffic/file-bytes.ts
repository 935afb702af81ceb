import { open, type FileHandle } from "node:fs/promises";

import { naming } from "../environment-error.ts";

/** Large enough that a call to the system costs nothing beside the parsing of what it gives. */
const CHUNK = 1024 * 1024;

/**
 * The bytes of a file, or of a pipe at a path. Each piece is valid until the next one is asked for. A file that grows is read up
 * to where it ended at first: what is added would make a run without end.
 */
export async function* fileBytes(path: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    const file = await open(path);
    const stat = await file.stat();
    if (!stat.isFile()) yield* file.createReadStream({ highWaterMark: CHUNK, signal });
    // Files of which the system knows no size are not empty.
    else yield* storedBytes(file, stat.size > 0 ? stat.size : Infinity);
  } catch (error) {
    naming("read", path, () => {
      throw error;
    });
  }
}

/** Reads ahead while a piece is worked on, and all into the same two pieces of memory. */
async function* storedBytes(file: FileHandle, size: number): AsyncGenerator<Uint8Array> {
  let left = size;
  let [now, next] = [new Uint8Array(CHUNK), new Uint8Array(CHUNK)];
  const read = async (into: Uint8Array): Promise<number> =>
    (await file.read(into, 0, Math.min(CHUNK, left))).bytesRead;
  let reading = read(now);
  try {
    for (;;) {
      const length = await reading;
      if (length === 0) return;
      left -= length;
      reading = read(next);
      // What fails ahead is told when it is asked for.
      reading.catch(() => undefined);
      yield now.subarray(0, length);
      [now, next] = [next, now];
    }
  } finally {
    await reading.catch(() => undefined);
    await file.close();
  }
}
