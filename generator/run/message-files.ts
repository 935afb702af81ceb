import { createReadStream } from "node:fs";

import { EnvironmentError } from "./environment-error.ts";
import { nodeFileSystem } from "./file-system.ts";
import { filesBelow } from "./generator-package.ts";

/** Names of files that hold messages. */
const MESSAGES = /\.(json|ndjson|jsonl)$/;

/** Absolute paths of the message files that a path names: itself, or all below a folder, sorted. */
export function messageFiles(path: string): readonly string[] {
  const real = nodeFileSystem.realPath(path);
  if (nodeFileSystem.kindOf(real) !== "folder") return [path];
  const files = filesBelow(nodeFileSystem, real).filter((file) => MESSAGES.test(file));
  if (files.length > 0) return files;
  throw new EnvironmentError(`"${path}" holds no .json, .ndjson or .jsonl file.`);
}

/** The bytes of a file, as they come. */
export function fileChunks(path: string, signal: AbortSignal): AsyncIterable<Uint8Array> {
  return createReadStream(path, { signal });
}
