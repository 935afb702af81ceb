import { join } from "node:path";

import { digestOf } from "../base/digest.ts";
import type { FileSystem } from "./file-system.ts";
import type { GenerateHost } from "./generate-host.ts";
import type { GenerateOutcome } from "./generate-result.ts";
import { JOURNAL, readJournal } from "./journal.ts";
import { LOCK } from "./lock.ts";
import type { Outputs } from "./make-outputs.ts";
import { MANIFEST, parseManifest, printManifest, type Manifest } from "./manifest.ts";
import type { OutputProblem } from "./output-problem.ts";
import { stateReader } from "./path-state.ts";
import { planWrites, type WritePlan } from "./plan-writes.ts";
import { writeFiles } from "./write-files.ts";

/** What is to be in the output folder, and how to bring it there. */
export interface SettleInput {
  readonly out: string;
  readonly outputs: Outputs;
  readonly check?: boolean;
  readonly force?: boolean;
  readonly only?: readonly string[];
}

/** What was done. */
export interface Settled {
  readonly outcome: Exclude<GenerateOutcome, "invalid">;
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  readonly problems: readonly OutputProblem[];
  /** Digest of the manifest as it should be. */
  readonly manifest: string;
}

/** Compares outputs with the output folder; then reports what differs, refuses, or writes. */
export function settleOutputs(host: GenerateHost, input: SettleInput): Settled {
  const { fs, version } = host;
  const { out, outputs } = input;
  const before = manifestBytes(fs, out);
  const { replaced, kept } = divide(before, input.only ?? []);
  const entries = new Map(
    [...outputs.files].map(([path, { emitter, digest }]) => [path, { emitter, digest }]),
  );
  const manifest = Buffer.from(printManifest(version, new Map([...kept, ...entries])));
  const nothing = {
    written: [],
    removed: [],
    unchanged: 0,
    problems: outputs.problems,
    manifest: digestOf(manifest),
  };
  if (outputs.problems.length > 0) return { ...nothing, outcome: "refused" };

  const journal = readJournal(fs, out);
  const plan = planWrites({
    files: new Map([...outputs.files].map(([path, { digest }]) => [path, digest])),
    previous: replaced,
    journal: journal ?? new Map(),
    stateOf: stateReader(fs, out),
  });
  const unchanged = plan.unchanged.length;
  const { conflicts } = plan;
  if (input.check === true) {
    const problems = [...plan.problems, ...marks(fs, out, { before, manifest, plan })];
    return {
      ...nothing,
      unchanged,
      problems,
      outcome: problems.length === 0 ? "current" : "stale",
    };
  }
  if (conflicts.length > 0 && input.force !== true) {
    return { ...nothing, unchanged, problems: conflicts, outcome: "refused" };
  }
  const idle =
    plan.problems.length === 0 && journal === undefined && before?.equals(manifest) === true;
  if (idle) return { ...nothing, unchanged, outcome: "current" };
  const bytes = new Map([...outputs.files].map(([path, file]) => [path, file.bytes]));
  const digests = new Map([...outputs.files].map(([path, file]) => [path, file.digest]));
  writeFiles(fs, out, { plan, bytes, digests, journal: journal ?? new Map(), manifest });
  return { ...nothing, unchanged, written: plan.write, removed: plan.remove, outcome: "written" };
}

function manifestBytes(fs: FileSystem, out: string): Buffer | undefined {
  const path = join(out, MANIFEST);
  return fs.kindOf(path) === "file" ? Buffer.from(fs.read(path)) : undefined;
}

/** The entries of a manifest that a run of some emitters (or all) replaces, and those that it keeps. */
function divide(
  before: Buffer | undefined,
  only: readonly string[],
): { readonly replaced: Manifest; readonly kept: Manifest } {
  const all = [...parseManifest(before?.toString("utf8") ?? "")];
  const chosen = (emitter: string): boolean => only.length === 0 || only.includes(emitter);
  return {
    replaced: new Map(all.filter(([, { emitter }]) => chosen(emitter))),
    kept: new Map(all.filter(([, { emitter }]) => !chosen(emitter))),
  };
}

/** What a check finds beside the outputs themselves: the manifest, and the traces of a killed run. */
function marks(
  fs: FileSystem,
  out: string,
  found: {
    readonly before: Buffer | undefined;
    readonly manifest: Buffer;
    readonly plan: WritePlan;
  },
): readonly OutputProblem[] {
  const problems: OutputProblem[] = [];
  if (found.before === undefined) {
    problems.push({ path: MANIFEST, state: "missing" });
  } else if (!found.before.equals(found.manifest) && found.plan.problems.length === 0) {
    problems.push({ path: MANIFEST, state: "stale" });
  }
  for (const name of [LOCK, JOURNAL]) {
    if (fs.kindOf(join(out, name)) === undefined) continue;
    problems.push({ path: name, state: "left-over", detail: "was left by a run that was killed" });
  }
  return problems;
}
