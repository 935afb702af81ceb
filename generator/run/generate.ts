import { hasErrors } from "../base/diagnostic.ts";
import type { DefinitionsRead, PackageFile } from "./definitions-read.ts";
import { generateHost, type GenerateHost } from "./generate-host.ts";
import type { GenerateResult } from "./generate-result.ts";
import { inputsDigest } from "./inputs-digest.ts";
import { isCurrent } from "./is-current.ts";
import { makeOutputs } from "./make-outputs.ts";
import { whileLocked, whileUnlocked } from "./output-folder.ts";
import { settleOutputs } from "./settle-outputs.ts";
import { readStamp, stampPath, writeStamp } from "./stamp.ts";

/** What to generate, and how. */
export interface GenerateOptions {
  /** Absolute path of the definitions folder. */
  readonly definitions: string;
  /** Absolute path of the folder to write to. */
  readonly out: string;
  /** Writes nothing, and reports what differs. */
  readonly check?: boolean;
  /** Overwrites files that were edited by hand or made by someone else. */
  readonly force?: boolean;
  /** Names of the emitters to run. All if it is not given; files of the others stay as they are. */
  readonly only?: readonly string[];
  /** Stops before the next step, with nothing written. */
  readonly signal?: AbortSignal;
  readonly host?: GenerateHost;
}

const NOTHING: GenerateResult = {
  outcome: "current",
  written: [],
  removed: [],
  unchanged: 0,
  diagnostics: [],
  sources: new Map(),
  problems: [],
};

/**
 * Makes the output folder hold what the definitions make. Prints nothing. Throws `EnvironmentError`
 * and the errors of the system when files cannot be read or written, and the reason of `signal`.
 */
export async function generate(options: GenerateOptions): Promise<GenerateResult> {
  const host = options.host ?? generateHost();
  const { fs } = host;
  const out = fs.kindOf(options.out) === "link" ? fs.realPath(options.out) : options.out;
  const stamp = readStamp(fs, stampPath(fs, options.definitions, out));
  const { definitions } = options;
  const { codeDigest } = host;
  if (isCurrent(fs, { definitions, out, stamp, codeDigest })) return NOTHING;
  const work = (): Promise<GenerateResult> => run(host, { ...options, out });
  return options.check === true
    ? await whileUnlocked(fs, out, work)
    : await whileLocked(fs, out, work);
}

/** Everything from reading to writing. */
async function run(host: GenerateHost, options: GenerateOptions): Promise<GenerateResult> {
  const { definitions, out, signal, only = [] } = options;
  const { read, inputs } = await readUnchanged(host, definitions);
  signal?.throwIfAborted();
  const { catalog, diagnostics, sources } = read;
  const found = { diagnostics, sources };
  if (catalog === undefined || hasErrors(diagnostics))
    return { ...NOTHING, ...found, outcome: "invalid" };
  const stampAt = stampPath(host.fs, definitions, out);
  const outputs = await makeOutputs(host, { catalog, read, only, signal });
  const { manifest, ...settled } = settleOutputs(host, { ...options, outputs });
  if (settled.outcome === "written" || (settled.outcome === "current" && options.check !== true)) {
    writeStamp(host.fs, stampAt, {
      inputs: only.length === 0 ? inputs : "",
      manifest,
      packageFiles: read.packageFiles,
    });
  }
  return { ...settled, ...found };
}

/** Reads the definitions, with their digest; that is empty if they were changed in the meantime. */
async function readUnchanged(
  host: GenerateHost,
  definitions: string,
): Promise<{ readonly read: DefinitionsRead; readonly inputs: string }> {
  const code = host.codeDigest();
  const digestWith = (packageFiles: readonly PackageFile[]): string =>
    inputsDigest(host.fs, { definitions, packageFiles, code }) ?? "";
  const before = digestWith([]);
  const read = await host.read(definitions);
  const same = before === digestWith([]);
  return { read, inputs: same ? digestWith(read.packageFiles) : "" };
}
