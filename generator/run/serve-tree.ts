import { isImmutable } from "../registry/tree/paths.ts";
import type { TreeReader } from "../registry/tree/tree-reader.ts";

/** How much is kept. */
export interface TreeMemory {
  /** Bytes of files that never change; the least recently used ones go first. */
  readonly bytes: number;
  /** For how many milliseconds an index is taken as it was. */
  readonly freshFor: number;
}

const MEMORY: TreeMemory = { bytes: 64 * 1024 * 1024, freshFor: 1000 };

/**
 * Reads a tree, and keeps what it read: what never changes as long as there is room, and indexes for
 * a moment. As long as a file is the same, it is the same object.
 */
export function rememberingReader(tree: TreeReader, memory: TreeMemory = MEMORY): TreeReader {
  const blobs = recentlyUsed(memory.bytes);
  const indexes = new Map<string, { readonly bytes: Uint8Array; readonly readAt: number }>();
  const readIndex = async (path: string): Promise<Uint8Array | undefined> => {
    const known = indexes.get(path);
    const readAt = performance.now();
    if (known !== undefined && readAt - known.readAt < memory.freshFor) return known.bytes;
    const read = await tree.read(path);
    if (read === undefined) {
      indexes.delete(path);
      return undefined;
    }
    const bytes =
      known !== undefined && Buffer.compare(known.bytes, read) === 0 ? known.bytes : read;
    indexes.set(path, { bytes, readAt });
    return bytes;
  };
  const readBlob = async (path: string): Promise<Uint8Array | undefined> => {
    const known = blobs.get(path);
    if (known !== undefined) return known;
    const bytes = await tree.read(path);
    if (bytes !== undefined) blobs.add(path, bytes);
    return bytes;
  };
  return { read: (path) => (isImmutable(path) ? readBlob(path) : readIndex(path)) };
}

interface RecentlyUsed {
  get(path: string): Uint8Array | undefined;
  add(path: string, bytes: Uint8Array): void;
}

/** Files by path, up to a number of bytes together. */
function recentlyUsed(limit: number): RecentlyUsed {
  // A map keeps the order in which it got its entries: the first one was not used for longest.
  const kept = new Map<string, Uint8Array>();
  let size = 0;
  const drop = (path: string): void => {
    size -= kept.get(path)?.length ?? 0;
    kept.delete(path);
  };
  return {
    get(path) {
      const bytes = kept.get(path);
      if (bytes === undefined) return undefined;
      kept.delete(path);
      kept.set(path, bytes);
      return bytes;
    },
    add(path, bytes) {
      drop(path);
      kept.set(path, bytes);
      size += bytes.length;
      for (const oldest of kept.keys()) {
        if (size <= limit) break;
        drop(oldest);
      }
    },
  };
}
