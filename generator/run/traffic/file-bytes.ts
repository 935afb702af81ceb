import { open, type FileHandle } from "node:fs/promises";

import { naming } from "../environment-error.ts";
import type { InputReading } from "./input-reading.ts";
import { isPacked } from "./unpacked.ts";

/** Large enough that a call to the system costs nothing beside the parsing of what it gives. */
const CHUNK = 1024 * 1024;

/**
 * The bytes of a file, or of a pipe at a path, as they are stored. A file that grows is read up to where it ended at first: what is
 * added would make a run without end.
 */
export async function* fileBytes(path: string, reading: InputReading): AsyncGenerator<Uint8Array> {
  try {
    const file = await open(path);
    const stat = await file.stat();
    // Files of which the system knows no size are not empty.
    const size = stat.isFile() && stat.size > 0 ? stat.size : Infinity;
    if (stat.isFile() && !(await beginsPacked(file))) yield* plainBytes(file, size, reading);
    else
      yield* file.createReadStream({
        end: size - 1,
        highWaterMark: CHUNK,
        signal: reading.signal,
      });
  } catch (error) {
    naming("read", path, () => {
      throw error;
    });
  }
}

/** Reads into the room that there is: what is packed would have to be unpacked into the same. */
async function* plainBytes(
  file: FileHandle,
  size: number,
  { signal, room = roomOf(CHUNK) }: InputReading,
): AsyncGenerator<Uint8Array> {
  try {
    for (let at = 0; at < size && !signal.aborted;) {
      const into = room();
      const { bytesRead } = await file.read(into, 0, Math.min(into.length, size - at));
      if (bytesRead === 0) return;
      at += bytesRead;
      yield into.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

function roomOf(length: number): () => Uint8Array {
  const bytes = new Uint8Array(length);
  return () => bytes;
}

async function beginsPacked(file: FileHandle): Promise<boolean> {
  const head = Buffer.alloc(4);
  // From a place: it does not count as read.
  const { bytesRead } = await file.read(head, 0, head.length, 0);
  return isPacked(head.subarray(0, bytesRead));
}
