import { compareBy } from "../base/compare.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { EmitInput } from "../emit/emitter.ts";
import type { DefinitionsRead } from "./definitions-read.ts";
import { digestOf } from "../base/digest.ts";
import type { GenerateHost } from "./generate-host.ts";
import { pathProblems, type PlannedPath } from "./output-path.ts";
import type { OutputProblem } from "./output-problem.ts";

/** What outputs are made from. */
export interface MakeInput {
  readonly catalog: Catalog;
  /** What the catalog was read from, and with. */
  readonly read: DefinitionsRead;
  /** Names of the emitters to run; all if it is empty. */
  readonly only: readonly string[];
  readonly signal: AbortSignal | undefined;
}

/** The files that the definitions make, complete. */
export interface Outputs {
  /** In order of their paths. */
  readonly files: ReadonlyMap<string, MadeFile>;
  /** Paths that must not be written. If there are any, there are no files. */
  readonly problems: readonly OutputProblem[];
}

interface MadeFile extends PlannedPath {
  readonly bytes: Uint8Array;
  readonly digest: string;
}

/** Runs the emitters. */
export async function makeOutputs(host: GenerateHost, input: MakeInput): Promise<Outputs> {
  const { read, only, signal } = input;
  const emitInput = await emitInputOf(host, input);
  const emitters = await host.emitters(read);
  const made: MadeFile[] = [];
  for (const { name, emit } of emitters) {
    if (only.length > 0 && !only.includes(name)) continue;
    signal?.throwIfAborted();
    // Bytes take half the room of text, and lie outside of the heap.
    for (const { path, text } of emit(emitInput)) {
      const bytes = Buffer.from(text);
      made.push({ path, emitter: name, bytes, digest: digestOf(bytes) });
    }
  }
  signal?.throwIfAborted();
  const problems = pathProblems(made);
  if (problems.length > 0) return { files: new Map(), problems };
  const sorted = made.toSorted(compareBy(({ path }) => path));
  return { files: new Map(sorted.map((file) => [file.path, file])), problems };
}

async function emitInputOf(host: GenerateHost, { catalog, read }: MakeInput): Promise<EmitInput> {
  const { version } = host;
  const { editions = [] } = read;
  const input = { catalog, version, runtime: host.runtime() };
  if (editions.length === 0) return input;
  const { historyOf } = await import("../edition/history-of.ts");
  return { ...input, history: historyOf(editions, catalog) };
}
