import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";

import { compareBy } from "../base/compare.ts";
import { digestOf } from "../base/digest.ts";
import type { FoundFile, FoundFiles } from "../registry/verify/found-file.ts";
import { naming } from "./environment-error.ts";
import { nodeFileSystem } from "./file-system.ts";

/** How to look at the files below a folder. */
export interface FindOptions {
  /** Whether the bytes of a file are kept: all others are only counted and summed up. */
  readonly isKept: (path: string) => boolean;
  readonly signal: AbortSignal;
  /** Told after each file how many of how many are done. */
  readonly onFile?: (done: number, all: number) => void;
}

/** All files below a folder, by path. Links are not followed. Content is read in pieces. */
export async function foundFiles(folder: string, options: FindOptions): Promise<FoundFiles> {
  const entries = entriesBelow(folder, "");
  const found = new Map<string, FoundFile>();
  for (const { path, kind } of entries) {
    options.signal.throwIfAborted();
    const seen =
      kind === "file"
        ? await readFile(folder, path, options)
        : { path, kind, sha256: digestOf(""), size: 0 };
    found.set(path, seen);
    options.onFile?.(found.size, entries.length);
  }
  return found;
}

interface Entry {
  readonly path: string;
  readonly kind: FoundFile["kind"];
}

function entriesBelow(folder: string, below: string): readonly Entry[] {
  const absolute = join(folder, below);
  const entries = naming("read", absolute, () => nodeFileSystem.list(absolute));
  return entries.toSorted(compareBy(({ name }) => name)).flatMap(({ name, kind }) => {
    const path = below === "" ? name : `${below}/${name}`;
    return kind === "folder" ? entriesBelow(folder, path) : [{ path, kind }];
  });
}

async function readFile(
  folder: string,
  path: string,
  { isKept, signal }: FindOptions,
): Promise<FoundFile> {
  const hash = createHash("sha256");
  const kept: Uint8Array[] = [];
  let size = 0;
  const chunks: AsyncIterable<Uint8Array> = createReadStream(join(folder, path), { signal });
  for await (const chunk of chunks) {
    hash.update(chunk);
    size += chunk.length;
    if (isKept(path)) kept.push(chunk);
  }
  const file = { path, kind: "file", sha256: hash.digest("hex"), size } as const;
  return isKept(path) ? { ...file, bytes: Buffer.concat(kept) } : file;
}
