import { statSync } from "node:fs";

import { EnvironmentError } from "../environment-error.ts";
import { nodeFileSystem } from "../file-system.ts";
import { shownPath } from "../shown-path.ts";
import { fileBytes } from "./file-bytes.ts";
import { messageFiles } from "./message-files.ts";
import { unpacked } from "./unpacked.ts";

/** A stream of messages. */
export interface TrafficInput {
  /** What findings call it: its path, or `stdin`. */
  readonly name: string;
  /** Whether its name says that each line is a message. */
  readonly lines: boolean;
  /** Of a file, as it is stored. */
  readonly bytes?: number;
  /**
   * Its bytes, unpacked if they are compressed. Each piece is valid until the next one is asked for. `onBytes` is told how
   * many were taken as they are stored. Throws a `CompressionFault` after what can be unpacked if the rest cannot.
   */
  open(signal: AbortSignal, onBytes?: (count: number) => void): AsyncIterable<Uint8Array>;
}

/** Where arguments lead to. */
export interface InputPlace {
  /** Absolute. */
  readonly cwd: string;
  /** Each piece is valid until the next one is asked for. */
  readonly stdin: AsyncIterable<Uint8Array>;
}

const LINES = /\.(ndjson|jsonl)(\.(gz|zst))?$/;

/**
 * The streams that arguments name: files, folders, patterns, and `-` for stdin; each of them once. Throws an
 * `EnvironmentError` that names all that are not there.
 */
export function trafficInputs(args: readonly string[], place: InputPlace): readonly TrafficInput[] {
  const inputs = new Map<string, TrafficInput>();
  const problems: string[] = [];
  for (const arg of args) {
    if (arg === "-") {
      inputs.set(arg, stdinInput(place));
      continue;
    }
    const { files, problem } = messageFiles(arg, place.cwd);
    if (problem !== undefined) problems.push(problem);
    for (const file of files) {
      const stat = statSync(file);
      // Links to the same file are the same file.
      const key = stat.isFile() ? nodeFileSystem.realPath(file) : file;
      const bytes = stat.isFile() ? { bytes: stat.size } : {};
      if (!inputs.has(key)) inputs.set(key, { ...fileInput(file, place), ...bytes });
    }
  }
  if (problems.length > 0) throw new EnvironmentError(problems.join("\n"));
  return [...inputs.values()];
}

function stdinInput({ stdin }: InputPlace): TrafficInput {
  const name = "stdin";
  return { name, lines: false, open: (_, onBytes) => unpacked(counted(stdin, onBytes), name) };
}

function fileInput(path: string, place: InputPlace): TrafficInput {
  const name = shownPath(place, path);
  return {
    name,
    lines: LINES.test(path),
    open: (signal, onBytes) => unpacked(counted(fileBytes(path, signal), onBytes), name),
  };
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: ((count: number) => void) | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes?.(chunk.length);
    yield chunk;
  }
}
