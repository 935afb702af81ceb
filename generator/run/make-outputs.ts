import { compareBy } from "../base/compare.ts";
import type { OutputFile } from "../base/output-file.ts";
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
  readonly files: ReadonlyMap<
    string,
    { readonly emitter: string; readonly bytes: Uint8Array; readonly digest: string }
  >;
  /** Paths that must not be written. If there are any, there are no files. */
  readonly problems: readonly OutputProblem[];
}

/** Runs the emitters. */
export async function makeOutputs(host: GenerateHost, input: MakeInput): Promise<Outputs> {
  const emitted = await emit(host, input);
  const problems = pathProblems(emitted);
  if (problems.length > 0) return { files: new Map(), problems };
  const files = emitted.toSorted(compareBy(({ path }) => path)).map(({ path, text, emitter }) => {
    const bytes = Buffer.from(text);
    return [path, { emitter, bytes, digest: digestOf(bytes) }] as const;
  });
  input.signal?.throwIfAborted();
  return { files: new Map(files), problems };
}

async function emit(
  host: GenerateHost,
  { catalog, only, signal }: MakeInput,
): Promise<readonly (OutputFile & PlannedPath)[]> {
  const { version } = host;
  const emitters = await host.emitters();
  const runtime = host.runtime();
  const chosen = emitters.filter(({ name }) => only.length === 0 || only.includes(name));
  return chosen.flatMap((emitter) => {
    signal?.throwIfAborted();
    const files = emitter.emit({ catalog, version, runtime });
    return files.map((file) => ({ ...file, emitter: emitter.name }));
  });
}
