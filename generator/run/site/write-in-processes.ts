import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { groupBy } from "../../base/group-by.ts";
import type { SitePart } from "../../site/site-files.ts";
import { EnvironmentError } from "../environment-error.ts";
import type { ReadSiteOptions } from "./read-site.ts";
import { added, NOTHING, type Written } from "./write-part.ts";

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

/** What is to be written by several processes at a time. */
export interface WritingJob {
  readonly read: ReadSiteOptions;
  /** Absolute path of the new folder. */
  readonly folder: string;
  readonly parts: readonly SitePart[];
  readonly processes: number;
  readonly signal?: AbortSignal;
  /** Told before each part. */
  readonly onPart?: (name: string) => void;
}

/** Writes parts of a site in processes of their own, each of which reads what the site is made of. */
export async function writeInProcesses(job: WritingJob): Promise<Written> {
  const next = partsInTurn(job.parts);
  const children = Array.from({ length: job.processes }, startProcess);
  try {
    const shares = await Promise.all(children.map((child) => workOff(child, next, job)));
    return shares.reduce(added, NOTHING);
  } finally {
    await Promise.all(children.map(ended));
  }
}

/** Hands out the next part to a process that has just written one of a group, if there is any left. */
type NextPart = (group: string | undefined) => SitePart | undefined;

/** Parts of a group go to the process that has begun it, until there is nothing else left for the others. */
function partsInTurn(parts: readonly SitePart[]): NextPart {
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

/** Lets a process write part after part until none is left. */
async function workOff(child: ChildProcess, next: NextPart, job: WritingJob): Promise<Written> {
  const { read, folder, signal, onPart } = job;
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
  signal: AbortSignal | undefined,
): Promise<WritingReply> {
  signal?.throwIfAborted();
  const exited = new AbortController();
  const onExit = (): void => exited.abort();
  child.once("exit", onExit);
  const over = signal === undefined ? exited.signal : AbortSignal.any([signal, exited.signal]);
  try {
    const said = once(child, "message", { signal: over });
    child.send(order);
    const [reply] = (await said) as [WritingReply];
    if (reply.kind === "refused") throw new EnvironmentError(reply.message);
    if (reply.kind === "fault") throw Object.assign(new Error("A part failed."), reply);
    return reply;
  } catch (error) {
    signal?.throwIfAborted();
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
