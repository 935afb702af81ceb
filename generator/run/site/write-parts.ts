import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { groupBy } from "../../base/group-by.ts";
import { setImmediate } from "node:timers/promises";
import type { SitePart } from "../../site/site-files.ts";
import { EnvironmentError } from "../environment-error.ts";
import { nodeFileSystem, type FileSystem } from "../file-system.ts";
import { folderWriter, type FolderWriter } from "./folder-writer.ts";
import type { ReadSiteOptions } from "./read-site.ts";
import { added, NOTHING, writePart, type Written } from "./write-part.ts";

/** What a process is told: where to read and write, and then one part after the other. */
export type WritingOrder =
  | { readonly kind: "begin"; readonly read: ReadSiteOptions; readonly folder: string }
  | { readonly kind: "part"; readonly name: string };

/** What it answers. */
export type WritingReply =
  | { readonly kind: "ready" }
  | { readonly kind: "done"; readonly written: Written }
  /** The environment does not let it work: what it says to the user. */
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "fault"; readonly stack: string };

/** What is to be written. */
export interface WritingJob {
  readonly parts: readonly SitePart[];
  /** Absolute path of the new folder. */
  readonly folder: string;
  /** How many other processes take part, and where they read what the site is made of. */
  readonly others?: { readonly count: number; readonly read: ReadSiteOptions };
  readonly fs?: FileSystem;
  readonly signal?: AbortSignal;
  /** Told before each part. */
  readonly onPart?: (name: string) => void;
}

/** What those who share the work know of it. */
interface SharedWork {
  readonly next: NextPart;
  readonly folder: string;
  /** Ends all if one fails. */
  readonly signal: AbortSignal;
  readonly onPart?: (name: string) => void;
}

/** Writes parts of a site, here and in other processes. */
export async function writeParts(job: WritingJob): Promise<Written> {
  const { parts, folder, others, fs = nodeFileSystem, onPart } = job;
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, ...(job.signal === undefined ? [] : [job.signal])]);
  const work: SharedWork = { next: inTurn(parts), folder, signal, ...(onPart && { onPart }) };
  const children: ChildProcess[] = [];
  const shares = [ownShare(work, folderWriter(fs, folder))];
  if (others !== undefined) {
    for (let left = others.count; left > 0; left -= 1) {
      const child = startProcess();
      children.push(child);
      shares.push(shareOf(child, others.read, work));
    }
  }
  try {
    return (await Promise.all(shares)).reduce(added, NOTHING);
  } finally {
    over.abort();
    await Promise.all(children.map(ended));
    await Promise.allSettled(shares);
  }
}

/** Hands out the next part to a process that has just written one of a group, if there is any left. */
type NextPart = (group: string | undefined) => SitePart | undefined;

/** Parts of a group go to the process that has begun it, until there is nothing else left for the others. */
function inTurn(parts: readonly SitePart[]): NextPart {
  const waiting = new Map(groupBy(parts, ({ group }) => group));
  const begun = new Set<string>();
  return (group) => {
    const groups = [...waiting].filter(([, { length }]) => length > 0).map(([name]) => name);
    const own = groups.find((name) => name === group);
    const name = own ?? groups.find((one) => !begun.has(one)) ?? groups[0];
    if (name === undefined) return undefined;
    begun.add(name);
    const [first, ...rest] = waiting.get(name) ?? [];
    waiting.set(name, rest);
    return first;
  };
}

/** Writes part after part until none is left. Signals and the other processes are heard after each file. */
async function ownShare(
  { next, signal, onPart }: SharedWork,
  write: FolderWriter,
): Promise<Written> {
  let written = NOTHING;
  await setImmediate();
  for (let part = next(undefined); part !== undefined; part = next(part.group)) {
    onPart?.(part.name);
    for (const file of writePart(part, write)) {
      written = added(written, file);
      await setImmediate();
      signal.throwIfAborted();
    }
  }
  return written;
}

/** Lets another process write part after part until none is left. */
async function shareOf(
  child: ChildProcess,
  read: ReadSiteOptions,
  { next, folder, signal, onPart }: SharedWork,
): Promise<Written> {
  let written = NOTHING;
  await answer(child, { kind: "begin", read, folder }, signal);
  for (let part = next(undefined); part !== undefined; part = next(part.group)) {
    onPart?.(part.name);
    const reply = await answer(child, { kind: "part", name: part.name }, signal);
    if (reply.kind === "done") written = added(written, reply.written);
  }
  return written;
}

/** Built, it has the ending that we have. */
const PROGRAM = new URL("./writing-process.ts", import.meta.url);

function startProcess(): ChildProcess {
  const program = fileURLToPath(PROGRAM).replace(/\.ts$/, extname(import.meta.url));
  const child = fork(program, [], {
    execArgv: process.execArgv,
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  // One that is ending may still say so: an error that nobody hears would end us.
  child.on("error", () => undefined);
  return child;
}

async function answer(
  child: ChildProcess,
  order: WritingOrder,
  signal: AbortSignal,
): Promise<WritingReply> {
  signal.throwIfAborted();
  const exited = new AbortController();
  const onExit = (): void => exited.abort();
  child.once("exit", onExit);
  try {
    const said = once(child, "message", { signal: AbortSignal.any([signal, exited.signal]) });
    child.send(order);
    const [reply] = (await said) as [WritingReply];
    if (reply.kind === "refused") throw new EnvironmentError(reply.message);
    if (reply.kind === "fault") throw Object.assign(new Error("A part failed."), reply);
    return reply;
  } catch (error) {
    signal.throwIfAborted();
    if (!exited.signal.aborted) throw error;
    throw new EnvironmentError("A process that writes the site has ended.");
  } finally {
    child.off("exit", onExit);
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill("SIGKILL");
  await exit;
}
