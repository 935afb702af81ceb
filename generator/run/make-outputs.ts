import { compareBy } from "../base/compare.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { digestOf } from "./digest.ts";
import type { GenerateHost } from "./generate-host.ts";
import { pathProblems, type PlannedPath } from "./output-path.ts";
import type { OutputProblem } from "./output-problem.ts";

/** What outputs are made from. */
export interface MakeInput {
  readonly catalog: Catalog;
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
  const { version } = host;
  const { catalog, only, signal } = input;
  const runtime = host.runtime();
  const emitters = await host.emitters();
  const made: MadeFile[] = [];
  for (const { name, emit } of emitters) {
    if (only.length > 0 && !only.includes(name)) continue;
    signal?.throwIfAborted();
    // Bytes take half the room of text, and lie outside of the heap.
    for (const { path, text } of emit({ catalog, version, runtime })) {
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
