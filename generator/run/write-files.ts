import { dirname, join } from "node:path";

import { atomicWrite, atomicWriteUnsynced } from "./atomic-write.ts";
import { naming } from "./environment-error.ts";
import type { FileSystem } from "./file-system.ts";
import { JOURNAL, writeJournal, type Journal } from "./journal.ts";
import { MANIFEST } from "./manifest.ts";
import type { WritePlan } from "./plan-writes.ts";

/** What goes into the output folder. */
export interface WriteInput {
  readonly plan: WritePlan;
  /** Bytes of the files to be, by path. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  /** Their digests. */
  readonly digests: ReadonlyMap<string, string>;
  readonly journal: Journal;
  /** Bytes of the new manifest. */
  readonly manifest: Uint8Array;
}

/**
 * Carries out a plan. Each file is wholly old or wholly new at any time; the manifest comes last, so
 * that until then a check fails; and the journal tells the next run what this one may have written.
 */
export function writeFiles(fs: FileSystem, out: string, input: WriteInput): void {
  const { plan, digests } = input;
  if (plan.write.length > 0 || plan.remove.length > 0) {
    const files = new Map(plan.write.map((path) => [path, digests.get(path) ?? ""]));
    writeJournal(fs, out, { before: input.journal, files });
    // First, because on some file systems an old name and a new one may be the same but for case.
    for (const path of plan.remove) removeFile(fs, out, path);
    for (const path of plan.write) {
      makeFolders(fs, out, dirname(path));
      const bytes = input.bytes.get(path);
      if (bytes !== undefined) atomicWriteUnsynced(fs, join(out, path), bytes);
    }
  }
  // A run that was killed may have made folders for files that nobody wants any more.
  const gone = [...plan.remove, ...input.journal.keys()].filter((path) => !digests.has(path));
  for (const path of gone) removeEmptyFolders(fs, out, path);
  atomicWrite(fs, join(out, MANIFEST), input.manifest);
  if (fs.kindOf(join(out, JOURNAL)) !== undefined) removeFile(fs, out, JOURNAL);
}

/** Makes the folder and those above it. A link or a file in their place was judged by the plan, and is replaced. */
function makeFolders(fs: FileSystem, out: string, folder: string): void {
  if (folder === ".") return;
  makeFolders(fs, out, dirname(folder));
  const path = join(out, folder);
  naming("make the folder", path, () => {
    const kind = fs.kindOf(path);
    if (kind === "folder") return;
    if (kind !== undefined) fs.remove(path);
    fs.makeFolder(path);
  });
}

function removeFile(fs: FileSystem, out: string, path: string): void {
  naming("remove", join(out, path), () => fs.remove(join(out, path)));
}

/** Removes the folders above a path that are there and empty. */
function removeEmptyFolders(fs: FileSystem, out: string, path: string): void {
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    const absolute = join(out, folder);
    const kind = fs.kindOf(absolute);
    if (kind === undefined) continue;
    if (kind !== "folder" || fs.list(absolute).length > 0) return;
    naming("remove", absolute, () => fs.removeFolder(absolute));
  }
}
