import { open } from "node:fs/promises";

import { naming } from "../environment-error.ts";

/** Large enough that a call to the system costs nothing beside the parsing of what it gives. */
const CHUNK = 1024 * 1024;

/**
 * The bytes of a file, or of a pipe at a path. A file that grows is read up to where it ended at first: what is
 * added would make a run without end.
 */
export async function* fileBytes(path: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    const file = await open(path);
    const stat = await file.stat();
    // Files of which the system knows no size are not empty.
    const end = stat.isFile() && stat.size > 0 ? stat.size - 1 : Infinity;
    yield* file.createReadStream({ end, highWaterMark: CHUNK, signal });
  } catch (error) {
    naming("read", path, () => {
      throw error;
    });
  }
}
