import { join } from "node:path";

import { digestOf } from "../base/digest.ts";
import type { EntryKind, FileSystem } from "./file-system.ts";

/** What is at a path of the output folder. */
export type PathState =
  | { readonly kind: "missing" }
  /** Something else than a file, at the path itself or where a folder above it should be: `at`. */
  | { readonly kind: "link" | "folder" | "other" | "file-above"; readonly at: string }
  | {
      readonly kind: "file";
      readonly digest: string;
      /** The digest that it would have with line feeds alone: a checkout may have changed them. */
      readonly plainDigest: string;
    };

/** A function that says what is at a path of an output folder. It asks for each folder once, and follows no link. */
export function stateReader(fs: FileSystem, root: string): (path: string) => PathState {
  const folders = new Map<string, EntryKind | undefined>();
  const folderKind = (folder: string): EntryKind | undefined => {
    if (!folders.has(folder)) folders.set(folder, fs.kindOf(join(root, folder)));
    return folders.get(folder);
  };
  return (path) => {
    for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) {
      const folder = path.slice(0, end);
      const kind = folderKind(folder);
      if (kind === undefined) return { kind: "missing" };
      if (kind === "link" || kind === "other") return { kind, at: folder };
      if (kind === "file") return { kind: "file-above", at: folder };
    }
    return leafState(fs, root, path);
  };
}

function leafState(fs: FileSystem, root: string, path: string): PathState {
  const absolute = join(root, path);
  const kind = fs.kindOf(absolute);
  if (kind === undefined) return { kind: "missing" };
  if (kind !== "file") return { kind, at: path };
  const bytes = fs.read(absolute);
  const digest = digestOf(bytes);
  return { kind, digest, plainDigest: plainDigest(bytes) ?? digest };
}

function plainDigest(bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!buffer.includes("\r\n")) return undefined;
  return digestOf(Buffer.from(buffer.toString("latin1").replaceAll("\r\n", "\n"), "latin1"));
}
