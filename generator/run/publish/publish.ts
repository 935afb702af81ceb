import { createHash } from "node:crypto";

import { UNRELEASED } from "../../emit/unreleased.ts";
import {
  differs,
  publishStep,
  type PublishStep,
  type Upload,
} from "../../registry/publish/publish-step.ts";
import { EnvironmentError } from "../environment-error.ts";
import type { Tarball } from "../tarballs.ts";
import { tarballFiles } from "../tarball-files.ts";
import type { RegistryClient } from "./registry-client.ts";

/** How many packages the registry is asked about at a time. */
const AT_ONCE = 4;

/** What to publish. */
export interface PublishOptions {
  /** In this order: what depends on others comes last. */
  readonly tarballs: readonly Tarball[];
  readonly client: RegistryClient;
  /** The dist-tag for all of them. Without it, `latest` for what is the newest. */
  readonly tag?: string;
  /** Asks the registry, and uploads nothing. */
  readonly dryRun: boolean;
  readonly signal: AbortSignal;
  /** Called before each package that is asked about or uploaded. */
  readonly onStep?: (step: { readonly doing: "ask" | "publish"; readonly name: string }) => void;
}

/**
 * What came of a package: `published`, or `planned` in a dry run; `waiting` was not reached, because of
 * what came of another one.
 */
export type PublishOutcome =
  | Exclude<PublishStep, { readonly kind: "publish" }>
  | { readonly kind: "published" | "planned"; readonly tag: string }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "waiting" };

/** A package, and what came of it. */
export interface PublishedPackage {
  readonly tarball: Tarball;
  readonly outcome: PublishOutcome;
}

/**
 * Uploads the packages that the registry does not have. Asks about all of them first, and uploads
 * none if one is refused. Stops at the first failure: the next run does the rest.
 */
export async function publish(options: PublishOptions): Promise<readonly PublishedPackage[]> {
  const planned: PublishedPackage[] = [];
  const { tarballs } = options;
  for (let at = 0; at < tarballs.length && !isOver(options, planned); at += AT_ONCE) {
    const some = tarballs.slice(at, at + AT_ONCE);
    planned.push(...(await Promise.all(some.map((tarball) => plan(options, tarball)))));
  }
  planned.push(...tarballs.slice(planned.length).map(waiting));
  if (isRefused(planned) || isOver(options, planned)) return planned.map(held);
  if (options.dryRun) return planned;
  const done: PublishedPackage[] = [];
  for (const one of planned) {
    const stops = isRefused(done) || isOver(options, done);
    done.push(stops ? held(one) : await upload(options, one));
  }
  return done;
}

function isRefused(packages: readonly PublishedPackage[]): boolean {
  return packages.some(({ outcome: { kind } }) => kind === "unreleased" || kind === "other");
}

function isOver({ signal }: PublishOptions, done: readonly PublishedPackage[]): boolean {
  return signal.aborted || done.some(({ outcome }) => outcome.kind === "failed");
}

/** What is planned will not be done. */
function held(one: PublishedPackage): PublishedPackage {
  return one.outcome.kind === "planned" ? waiting(one.tarball) : one;
}

function waiting(tarball: Tarball): PublishedPackage {
  return { tarball, outcome: { kind: "waiting" } };
}

async function plan(options: PublishOptions, tarball: Tarball): Promise<PublishedPackage> {
  const { onStep, tag } = options;
  onStep?.({ doing: "ask", name: tarball.name });
  return await attempt(options, tarball, async () => {
    const step = await stepFor(options, tarball);
    return step.kind === "publish" ? { kind: "planned", tag: tag ?? step.tag } : step;
  });
}

async function upload(options: PublishOptions, one: PublishedPackage): Promise<PublishedPackage> {
  const { outcome, tarball } = one;
  const { client, onStep } = options;
  if (outcome.kind !== "planned") return one;
  const { tag } = outcome;
  onStep?.({ doing: "publish", name: tarball.name });
  return await attempt(options, tarball, async () => {
    try {
      await client.publish(tarball.path, tag);
    } catch (error) {
      // The answer may have been lost after the upload, or another run may have been faster.
      const step = await stepFor(options, tarball).catch(() => undefined);
      if (step === undefined || step.kind === "publish") throw error;
      return step;
    }
    return { kind: "published", tag };
  });
}

async function attempt(
  { signal }: PublishOptions,
  tarball: Tarball,
  work: () => Promise<PublishOutcome>,
): Promise<PublishedPackage> {
  try {
    return { tarball, outcome: await work() };
  } catch (error) {
    if (signal.aborted) return waiting(tarball);
    if (!(error instanceof EnvironmentError)) throw error;
    return { tarball, outcome: { kind: "failed", message: error.message } };
  }
}

async function stepFor({ client }: PublishOptions, tarball: Tarball): Promise<PublishStep> {
  const { name, version, files, bytes } = tarball;
  const upload: Upload = { name, version, files, integrity: integrityOf(bytes) };
  // What is refused anyway takes no registry.
  const published = version === UNRELEASED ? new Map() : await client.versions(name);
  if (!differs(upload, published)) return publishStep(upload, published);
  return publishStep(upload, published, tarballFiles(await client.tarball(name, version)));
}

/** As npm writes it. */
function integrityOf(bytes: Uint8Array): string {
  return `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
}
