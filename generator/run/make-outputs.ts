import { join } from "node:path";

import { compareBy } from "../base/compare.ts";
import type { OutputFile } from "../base/output-file.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { digestOf } from "./digest.ts";
import type { GenerateHost } from "./generate-host.ts";
import { pathProblems, type PlannedPath } from "./output-path.ts";
import type { OutputProblem } from "./output-problem.ts";

/** What outputs are made from, and what earlier runs left that saves work. */
export interface MakeInput {
  readonly catalog: Catalog;
  readonly out: string;
  /** Names of the emitters to run; all if it is empty. */
  readonly only: readonly string[];
  /** Digests of formatted text, by the digest of the text before. */
  readonly formatted: ReadonlyMap<string, string>;
  readonly signal: AbortSignal | undefined;
}

/** The files that the definitions make, complete. */
export interface Outputs {
  /** In order of their paths. */
  readonly files: ReadonlyMap<
    string,
    { readonly emitter: string; readonly bytes: Uint8Array; readonly digest: string }
  >;
  /** Digests of formatted text, by the digest of the text before. */
  readonly formatted: ReadonlyMap<string, string>;
  /** Paths that must not be written. If there are any, there are no files. */
  readonly problems: readonly OutputProblem[];
}

/** Runs the emitters and brings their files into their final form. */
export async function makeOutputs(host: GenerateHost, input: MakeInput): Promise<Outputs> {
  const emitted = await emit(host, input);
  input.signal?.throwIfAborted();
  const problems = pathProblems(emitted);
  if (problems.length > 0) return { files: new Map(), formatted: new Map(), problems };
  const files = new Map<string, { emitter: string; bytes: Uint8Array; digest: string }>();
  const formatted = new Map<string, string>();
  for (const file of emitted.toSorted(compareBy(({ path }) => path))) {
    const bytes = await finalBytes(host, input, file);
    const digest = digestOf(bytes);
    files.set(file.path, { emitter: file.emitter, bytes, digest });
    if (file.format === "typescript") formatted.set(digestOf(file.text), digest);
    input.signal?.throwIfAborted();
  }
  return { files, formatted, problems };
}

async function emit(
  host: GenerateHost,
  input: MakeInput,
): Promise<readonly (OutputFile & PlannedPath)[]> {
  const { version } = host;
  const { catalog, only } = input;
  const emitters = await host.emitters();
  const runtime = host.runtime();
  return emitters
    .filter(({ name }) => only.length === 0 || only.includes(name))
    .flatMap((emitter) =>
      emitter
        .emit({ catalog, version, runtime })
        .map((file) => ({ ...file, emitter: emitter.name })),
    );
}

/** The bytes of a file: formatted if it asks for it, unless they are in the output folder already. */
async function finalBytes(
  host: GenerateHost,
  input: MakeInput,
  file: OutputFile,
): Promise<Uint8Array> {
  if (file.format === "none") return Buffer.from(file.text);
  const known = input.formatted.get(digestOf(file.text));
  const path = join(input.out, file.path);
  if (known !== undefined && host.fs.kindOf(path) === "file") {
    const bytes = host.fs.read(path);
    if (digestOf(bytes) === known) return bytes;
  }
  return Buffer.from(await host.format(file.text, file.path));
}
