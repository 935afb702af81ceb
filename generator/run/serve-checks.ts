import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";

import type { CheckJob, CheckOutcome } from "../registry/http/check/check-job.ts";

/** What a client may ask of us. */
export interface CheckLimits {
  /** Milliseconds for one comparison. */
  readonly time: number;
  /** Milliseconds for the process to start. */
  readonly start: number;
  /** Megabytes for one comparison. */
  readonly memory: number;
  /** Comparisons at a time: one is done, the others wait. */
  readonly waiting: number;
}

const LIMITS: CheckLimits = { time: 20_000, start: 30_000, memory: 512, waiting: 2 };

/** Compares in another process, so that nothing that is sent can stop the server. */
export interface Checks {
  check(job: CheckJob): Promise<CheckOutcome>;
  stop(): void;
}

/** What the other process says. */
export type CheckReply =
  | { readonly kind: "ready" }
  | { readonly kind: "done"; readonly outcome: CheckOutcome }
  | { readonly kind: "fault"; readonly stack: string };

/** One process, one comparison at a time. It begins with the first one, and anew after one that was too large. */
export function checksInProcess(limits: CheckLimits = LIMITS): Checks {
  let child: ChildProcess | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const stop = (): void => {
    child?.kill("SIGKILL");
    child = undefined;
  };
  const inTurn = async (job: CheckJob): Promise<CheckOutcome> => {
    if (child?.connected !== true) {
      child = startProcess(limits);
      if ((await replyOf(child, limits.start)) === undefined) throw new Error("It does not start.");
    }
    child.send(job);
    const reply = await replyOf(child, limits.time);
    if (reply?.kind === "done") return reply.outcome;
    stop();
    if (reply === undefined) return { kind: "too-large" };
    throw Object.assign(new Error("A comparison failed."), reply);
  };
  return {
    async check(job) {
      if (waiting >= limits.waiting) return { kind: "busy" };
      waiting += 1;
      const mine = turn.then(() => inTurn(job)).finally(() => (waiting -= 1));
      turn = mine.catch(() => undefined);
      return await mine;
    },
    stop,
  };
}

/** Built, it has the ending that we have. */
const PROGRAM = new URL("./serve-checks-process.ts", import.meta.url);

function startProcess({ memory }: CheckLimits): ChildProcess {
  const program = fileURLToPath(PROGRAM).replace(/\.ts$/, extname(import.meta.url));
  const child = fork(program, [], {
    execArgv: [...process.execArgv, `--max-old-space-size=${memory}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  // One that is ending may still say so: an error that nobody hears would end us.
  child.on("error", () => undefined);
  // The server decides how long we live.
  child.unref();
  child.channel?.unref();
  return child;
}

/** The next thing that it says. Undefined if that takes too long, or the process has ended. */
async function replyOf(child: ChildProcess, time: number): Promise<CheckReply | undefined> {
  const over = AbortSignal.timeout(time);
  const exited = new AbortController();
  const onExit = (): void => exited.abort();
  child.once("exit", onExit);
  try {
    const said = await once(child, "message", { signal: AbortSignal.any([over, exited.signal]) });
    return (said as readonly CheckReply[])[0];
  } catch {
    // Aborted, or it could not be started, or told.
    return undefined;
  } finally {
    child.off("exit", onExit);
  }
}
