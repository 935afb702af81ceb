import { discard, temporaryName, writeWhole } from "./atomic-write.ts";
import { digestOf } from "../base/digest.ts";
import { EnvironmentError, naming } from "./environment-error.ts";
import type { FileSystem } from "./file-system.ts";
import { isRunning, ownIdentity, type ProcessIdentity } from "./process-identity.ts";

/** Name of the lock file in the output folder. */
export const LOCK = ".canon.lock";

/** A held lock. */
export interface Lock {
  release(): void;
}

/**
 * Paths of the locks that this process holds, or is about to take. A lock of ours that is not among
 * them is one that could not be released.
 */
const held = new Set<string>();

/** What a lock file says; no identity if it was not made by us. */
interface Claim {
  readonly text: string;
  readonly holder: ProcessIdentity | undefined;
}

/**
 * Takes the lock file at `path`, at once or not at all: throws an `EnvironmentError` that names its
 * holder if that one still runs. The lock of a process that has ended is taken over.
 */
export function takeLock(fs: FileSystem, path: string): Lock {
  const temporary = temporaryName(path);
  if (held.has(path)) throw lockedBy(ownIdentity(), path);
  held.add(path);
  return naming("lock", path, () => {
    try {
      writeWhole(fs, temporary, Buffer.from(`${JSON.stringify(ownIdentity())}\n`));
      while (!linked(fs, temporary, path) && !tookOver(fs, path, temporary));
      return {
        release: () => {
          held.delete(path);
          naming("unlock", path, () => fs.remove(path));
        },
      };
    } catch (error) {
      held.delete(path);
      throw error;
    } finally {
      discard(fs, temporary);
    }
  });
}

/** Who holds the lock, if a process that runs does; "dead" if one that has ended left it behind. */
export function lockHolder(fs: FileSystem, path: string): ProcessIdentity | "dead" | undefined {
  const claim = read(fs, path);
  if (claim === undefined) return undefined;
  const { holder } = claim;
  if (holder === undefined) return "dead";
  const holds = isOwn(holder) ? held.has(path) : isRunning(holder);
  return holds ? holder : "dead";
}

function isOwn(holder: ProcessIdentity): boolean {
  const own = ownIdentity();
  return holder.pid === own.pid && holder.started === own.started && holder.host === own.host;
}

/** The error that tells who holds the lock. */
export function lockedBy(holder: ProcessIdentity, path: string): EnvironmentError {
  return new EnvironmentError(
    `Process ${holder.pid} on "${holder.host}" is writing here: it holds the lock "${path}".`,
  );
}

/**
 * Replaces the lock of a dead process; false if the lock has changed meanwhile, so that the caller
 * must look again. Of all that try, only the one who makes the claim file that is named after the
 * dead lock may replace it; if that one dies too, its claim is claimed in the same way, and so on.
 */
function tookOver(fs: FileSystem, path: string, temporary: string): boolean {
  const first = read(fs, path);
  const claims: string[] = [];
  let last = first;
  for (;;) {
    if (last === undefined) return false;
    const { holder } = last;
    if (holder !== undefined && !isOwn(holder) && isRunning(holder)) throw lockedBy(holder, path);
    const claim = claimName(path, last);
    claims.push(claim);
    if (linked(fs, temporary, claim)) break;
    last = read(fs, claim);
  }
  let replaced = false;
  try {
    // Before we had the claim, another one may have had it, and even have finished.
    if (read(fs, path)?.text === first?.text) {
      fs.rename(temporary, path);
      replaced = true;
    }
  } finally {
    // The claims of others guard a dead lock for as long as it is there.
    for (const claim of replaced ? claims : claims.slice(-1)) discard(fs, claim);
  }
  return replaced;
}

function claimName(path: string, claim: Claim): string {
  return `${path}.after-${digestOf(claim.text).slice(0, 16)}`;
}

/** Gives the complete file a second name, if that is free: the one step that only one can do. */
function linked(fs: FileSystem, temporary: string, name: string): boolean {
  try {
    fs.link(temporary, name);
    return true;
  } catch (error) {
    if (error instanceof Error && Reflect.get(error, "code") === "EEXIST") return false;
    throw error;
  }
}

/** What the file says, or undefined if there is none. */
function read(fs: FileSystem, path: string): Claim | undefined {
  const kind = fs.kindOf(path);
  if (kind === undefined) return undefined;
  if (kind !== "file") return { text: kind, holder: undefined };
  try {
    const text = Buffer.from(fs.read(path)).toString("utf8");
    return { text, holder: identityOf(text) };
  } catch (error) {
    // Released between the two calls.
    if (error instanceof Error && Reflect.get(error, "code") === "ENOENT") return undefined;
    throw error;
  }
}

function identityOf(text: string): ProcessIdentity | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return undefined;
    const pid: unknown = Reflect.get(value, "pid");
    const started: unknown = Reflect.get(value, "started");
    const host: unknown = Reflect.get(value, "host");
    const complete =
      typeof pid === "number" && typeof started === "string" && typeof host === "string";
    return complete ? { pid, started, host } : undefined;
  } catch {
    return undefined;
  }
}
