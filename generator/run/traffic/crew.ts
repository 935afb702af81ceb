import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

import type { Profile } from "../../traffic/profile/profile.ts";
import { EnvironmentError } from "../environment-error.ts";
import type { LinesDone, TrafficJob } from "./traffic-job.ts";

/** Shared by all threads: to hand memory over instead makes the engine check at each byte that is read whether it is still there. */
export type Block = Uint8Array<SharedArrayBuffer>;

/** What a thread is told: what to do, then whole lines, and that there are no more. */
export type WorkerOrder =
  | { readonly kind: "job"; readonly job: TrafficJob }
  | { readonly kind: "block"; readonly bytes: Block }
  | { readonly kind: "end" };

/** What it answers to lines, and to their end, in turn. */
export type WorkerReply =
  | ({ readonly kind: "part" } & LinesDone)
  | { readonly kind: "profile"; readonly profile: Profile | undefined };

/** Threads beside this one: they get ready, and wait for a job. */
export interface Crew {
  readonly members: readonly Member[];
  /** Throws an `EnvironmentError` if one has died. */
  check(): void;
  /** Waits until something that replies change is so. Throws as `check` does. */
  until(condition: () => boolean): Promise<void>;
  stop(): Promise<void>;
}

/** A thread. */
export interface Member {
  tell(order: WorkerOrder): void;
  /** Hears its replies. */
  onReply(take: (reply: WorkerReply) => void): void;
}

/** Starts so many threads. */
export function startCrew(count: number): Crew {
  const news = newNews();
  const workers = Array.from({ length: count }, startWorker);
  for (const worker of workers) {
    worker.on("error", (cause) => news.fail(ended(cause)));
    worker.on("exit", () => news.fail(ended()));
  }
  return {
    members: workers.map((worker) => ({
      tell: (order) => worker.postMessage(order),
      onReply(take) {
        worker.on("message", (reply: WorkerReply) => {
          take(reply);
          news.tell();
        });
      },
    })),
    check: news.check,
    until: news.until,
    async stop() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function startWorker(): Worker {
  // Built, it has the ending that we have.
  const ending = extname(import.meta.url);
  const program = fileURLToPath(PROGRAM).replace(/\.ts$/, ending);
  const execArgv = ending === ".ts" ? ["--import", sourceLoader()] : [];
  return new Worker(program, { execArgv, resourceLimits: LIMITS });
}

/**
 * Enough for what a block can hold; without a bound, heaps grow for as long as there is memory. The young generation is small, since
 * messages that are scanned and not parsed leave little behind.
 */
const LIMITS = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 6 };

const PROGRAM = new URL("./traffic-worker.ts", import.meta.url);

/** From source we are run by a loader that is there for the main thread alone, if it is not asked for. */
function sourceLoader(): string {
  const api = JSON.stringify(import.meta.resolve("tsx/esm/api"));
  return `data:text/javascript,import{register}from${api};register()`;
}

/** The text of the cause stays out of it: nobody knows what it quotes. */
function ended(cause?: unknown): EnvironmentError {
  return new EnvironmentError(
    'A thread that reads messages has ended: it may have had too little memory. "--threads 1" needs less.',
    { cause },
  );
}

/** Lets one wait until something is so, or has failed for good. */
function newNews() {
  let failure: Error | undefined;
  let wake = (): void => undefined;
  const check = (): void => {
    if (failure !== undefined) throw failure;
  };
  return {
    check,
    tell: () => wake(),
    fail(error: Error): void {
      failure ??= error;
      wake();
    },
    async until(condition: () => boolean): Promise<void> {
      for (;;) {
        check();
        if (condition()) return;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}
