import { join } from "node:path";

import { digestOf } from "../base/digest.ts";
import type { FileSystem } from "./file-system.ts";
import { inputsDigest } from "./inputs-digest.ts";
import { JOURNAL } from "./journal.ts";
import { LOCK } from "./lock.ts";
import { MANIFEST, parseManifest } from "./manifest.ts";
import { stateReader } from "./path-state.ts";
import type { Stamp } from "./stamp.ts";

/** What is compared. */
export interface CurrencyInput {
  readonly definitions: string;
  readonly out: string;
  readonly stamp: Stamp | undefined;
  readonly codeDigest: () => string;
}

/**
 * Whether the output folder holds exactly what the definitions make, as far as an earlier run has
 * stamped it: the inputs have the digest of then, and so has each output. Loads nothing, writes nothing.
 */
export function isCurrent(fs: FileSystem, input: CurrencyInput): boolean {
  const { out, stamp, definitions } = input;
  if (stamp === undefined || stamp.inputs === "") return false;
  const manifestPath = join(out, MANIFEST);
  if (fs.kindOf(manifestPath) !== "file") return false;
  const unfinished = [LOCK, JOURNAL].some((name) => fs.kindOf(join(out, name)) !== undefined);
  if (unfinished) return false;
  const manifest = fs.read(manifestPath);
  if (digestOf(manifest) !== stamp.manifest) return false;
  const code = input.codeDigest();
  const inputs = inputsDigest(fs, { definitions, packageFiles: stamp.packageFiles, code });
  if (inputs !== stamp.inputs) return false;
  const stateOf = stateReader(fs, out);
  return [...parseManifest(Buffer.from(manifest).toString("utf8"))].every(([path, { digest }]) => {
    const state = stateOf(path);
    return state.kind === "file" && state.digest === digest;
  });
}
