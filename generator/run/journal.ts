import { join } from "node:path";

import { isJsonObject, jsonOf, type Json } from "../base/json.ts";
import { atomicWrite } from "./atomic-write.ts";
import type { FileSystem } from "./file-system.ts";
import { faultOfPath } from "./output-path.ts";

/** Name of the journal in the output folder. It is there only while files are being written. */
export const JOURNAL = ".canon.journal";

/**
 * What an unfinished run was about to write: digests by path. Without it, the next run could not
 * tell the new files of a run that was killed from files that someone edited by hand.
 */
export type Journal = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads the journal that an unfinished run left behind; undefined if there is none. */
export function readJournal(fs: FileSystem, out: string): Journal | undefined {
  const path = join(out, JOURNAL);
  if (fs.kindOf(path) !== "file") return undefined;
  const value = jsonOf(Buffer.from(fs.read(path)).toString("utf8"));
  const entries = isJsonObject(value) ? Object.entries(value) : [];
  const allowed = entries.filter(([name]) => faultOfPath(name) === undefined);
  return new Map(allowed.map(([name, digests]) => [name, new Set(textsOf(digests))]));
}

/** Notes what this run is about to write, beside what unfinished runs before it have noted. */
export function writeJournal(
  fs: FileSystem,
  out: string,
  planned: { readonly before: Journal; readonly files: ReadonlyMap<string, string> },
): void {
  const digests = new Map([...planned.before].map(([path, known]) => [path, [...known]]));
  for (const [path, digest] of planned.files) {
    digests.set(path, [...new Set([...(digests.get(path) ?? []), digest])]);
  }
  const text = `${JSON.stringify(Object.fromEntries(digests), undefined, 1)}\n`;
  atomicWrite(fs, join(out, JOURNAL), Buffer.from(text));
}

function textsOf(value: Json): readonly string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === "string")
    : [];
}
