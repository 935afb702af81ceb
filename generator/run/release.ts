import { join } from "node:path";

import { hasErrors, type Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile } from "../base/source.ts";
import type { Bump } from "../compat/bump.ts";
import { exceptionsOf, NEXT } from "../compat/policy/exception.ts";
import { printSnapshot } from "../edition/print-snapshot.ts";
import { changesSince } from "../registry/release/changes-since.ts";
import type { NextVersions } from "../registry/release/next-versions.ts";
import { planRelease } from "../registry/release/plan-release.ts";
import { atomicWrite } from "./atomic-write.ts";
import { generate } from "./generate.ts";
import { generateHost, type GenerateHost } from "./generate-host.ts";
import { whileLocked } from "./output-folder.ts";
import type { OutputProblem } from "./output-problem.ts";
import { EDITIONS } from "./read-editions.ts";
import { uncommittedFiles } from "./uncommitted-files.ts";

/** What to release. */
export interface ReleaseOptions {
  /** Absolute path of the definitions folder. */
  readonly definitions: string;
  /** Absolute path of the generated folder, which must be current. */
  readonly out: string;
  /** Name of the new edition. */
  readonly edition: string;
  /** Bumps that are to be larger than computed, by data model. */
  readonly asked: ReadonlyMap<string, Bump>;
  /** The day: exceptions hold until one. Nothing that is written depends on it. */
  readonly today: string;
  /** Does all but writing. */
  readonly dryRun?: boolean;
  /** Stops before the next step, with nothing written. */
  readonly signal?: AbortSignal;
  readonly host?: GenerateHost;
}

/** How it ended. Only `released` has written something: the snapshot, complete. */
export type ReleaseResult =
  | ({ readonly outcome: "released" } & Released)
  | ({ readonly outcome: "planned" } & Released)
  /** Files, by absolute path, that are not as they were committed. */
  | { readonly outcome: "uncommitted"; readonly files: readonly string[] }
  /** The generated folder is not what the definitions make. */
  | { readonly outcome: "stale"; readonly problems: readonly OutputProblem[] }
  /** The definitions have errors, or their changes may not be released like this. */
  | ({ readonly outcome: "refused" } & Refusal);

interface Released {
  readonly next: NextVersions;
  /** Absolute path of the snapshot. */
  readonly path: string;
  /** Names of exceptions for the step to this edition that do not call it by its name yet. */
  readonly exceptions: readonly string[];
}

interface Refusal {
  readonly diagnostics: readonly Diagnostic[];
  /** Texts that the diagnostics are about. */
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/**
 * Freezes the definitions as an edition: a file that never changes again. Prints nothing. Throws as
 * `generate` does.
 */
export async function release(options: ReleaseOptions): Promise<ReleaseResult> {
  const { definitions, out, signal } = options;
  const host = options.host ?? generateHost();
  const files = uncommittedFiles(host.fs, [definitions, out]);
  if (files.length > 0) return { outcome: "uncommitted", files };
  const { outcome, problems, ...found } = await generate({
    definitions,
    out,
    check: true,
    host,
    ...(signal === undefined ? {} : { signal }),
  });
  if (outcome === "invalid") return { outcome: "refused", ...found };
  if (outcome !== "current") return { outcome: "stale", problems };
  signal?.throwIfAborted();
  return await whileLocked(host.fs, join(definitions, EDITIONS), () => freeze(host, options));
}

async function freeze(host: GenerateHost, options: ReleaseOptions): Promise<ReleaseResult> {
  const { definitions, edition: name, asked, today, dryRun, signal } = options;
  const { catalog, documents, editions = [], diagnostics, sources } = await host.read(definitions);
  if (catalog === undefined || hasErrors(diagnostics)) {
    return { outcome: "refused", diagnostics, sources };
  }
  const exceptions = exceptionsOf(documents);
  const plan = planRelease({
    name,
    earlier: editions,
    catalog,
    changes: changesSince(editions, catalog),
    asked,
    exceptions,
    today,
  });
  if (plan.kind === "refused") return { outcome: "refused", diagnostics: plan.problems, sources };
  signal?.throwIfAborted();
  const path = join(definitions, EDITIONS, `${name}.json`);
  const unnamed = exceptions.filter(({ to }) => to === NEXT).map((exception) => exception.name);
  const released: Released = { next: plan.next, path, exceptions: unnamed };
  if (dryRun === true) return { outcome: "planned", ...released };
  atomicWrite(host.fs, path, Buffer.from(printSnapshot(plan.edition)));
  return { outcome: "released", ...released };
}
