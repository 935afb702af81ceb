import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

import type { Profile } from "../../traffic/profile/profile.ts";
import { EnvironmentError } from "../environment-error.ts";
import type { TrafficJob, TrafficPart } from "./traffic-job.ts";

/** What a thread is told: whole lines, or that there are no more. */
export type WorkerOrder =
  { readonly kind: "block"; readonly bytes: Uint8Array<ArrayBuffer> } | { readonly kind: "end" };

/** What it answers to each, in turn. */
export type WorkerReply =
  | {
      readonly kind: "part";
      /** Lines of the block, which those of the part are counted from. */
      readonly lines: number;
      readonly part: TrafficPart;
      readonly memory: ArrayBuffer;
    }
  | { readonly kind: "profile"; readonly profile: Profile | undefined };

/** Takes what came of a block of so many lines. */
export type PartSink = (part: TrafficPart, lines: number) => void;

/** This thread and others, which do one job. */
export interface Workers {
  /** Memory for a block. */
  room(): Uint8Array<ArrayBuffer>;
  /**
   * Hands whole lines in such memory to a thread, or does them here if all have enough to do. What comes of it
   * is told in the order of the calls.
   */
  send(bytes: Uint8Array<ArrayBuffer>, sink: PartSink): void;
  /** Tells something else in its turn: after what was sent before. */
  tell(what: () => void): void;
  /** All that was sent has been told. */
  idle(): Promise<void>;
  /** The profiles of the threads, if profiles are made. */
  profiles(): Promise<readonly Profile[]>;
  stop(): Promise<void>;
}

/** One that works, and one that waits, so that no thread ever has to. */
const BLOCKS_OF_EACH = 2;

/** How threads are to work. */
export interface WorkersOptions {
  readonly job: TrafficJob;
  /** How many there are beside this one. */
  readonly count: number;
  /** Most bytes of a block. */
  readonly block: number;
  /** Does the lines of a block in this thread. */
  readonly here: (bytes: Uint8Array) => { readonly part: TrafficPart; readonly lines: number };
}

/** Starts threads. One that dies fails the next call, and whatever is waited for. */
export function startWorkers({ job, count, block, here }: WorkersOptions): Workers {
  const news = waiting();
  const parts = inOrder();
  const free: ArrayBuffer[] = [];
  const profiles: (Profile | undefined)[] = [];
  const crew = Array.from({ length: count }, () => startWorker(job));
  for (const { worker, told } of crew) {
    worker.on("message", (reply: WorkerReply) => {
      if (reply.kind === "profile") {
        profiles.push(reply.profile);
      } else {
        free.push(reply.memory);
        told.shift()?.(reply.part, reply.lines);
      }
      news.tell();
    });
    worker.on("error", (cause) => news.fail(ended(cause)));
    worker.on("exit", () => news.fail(ended()));
  }
  return {
    room: () => new Uint8Array(free.pop() ?? new ArrayBuffer(block)),
    send(bytes, sink) {
      news.check();
      const tell = parts.place(sink);
      const [least] = crew.toSorted((a, b) => a.told.length - b.told.length);
      if (least === undefined || least.told.length >= BLOCKS_OF_EACH) {
        const { part, lines } = here(bytes);
        free.push(bytes.buffer);
        tell(part, lines);
      } else {
        least.told.push(tell);
        least.worker.postMessage({ kind: "block", bytes } satisfies WorkerOrder, [bytes.buffer]);
      }
    },
    tell: (what) => parts.place(what)(),
    idle: () => news.until(() => crew.every(({ told }) => told.length === 0)),
    async profiles() {
      for (const { worker } of crew) worker.postMessage({ kind: "end" } satisfies WorkerOrder);
      await news.until(() => profiles.length === count);
      return profiles.filter((profile) => profile !== undefined);
    },
    async stop() {
      await Promise.all(crew.map(({ worker }) => worker.terminate()));
    },
  };
}

interface Member {
  readonly worker: Worker;
  /** Where what comes of its blocks is told, the one that it works on first. */
  readonly told: PartSink[];
}

function startWorker(job: TrafficJob): Member {
  // Built, it has the ending that we have.
  const ending = extname(import.meta.url);
  const program = fileURLToPath(PROGRAM).replace(/\.ts$/, ending);
  const execArgv = ending === ".ts" ? ["--import", sourceLoader()] : [];
  const options = { workerData: job, execArgv, resourceLimits: LIMITS };
  return { worker: new Worker(program, options), told: [] };
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
function waiting() {
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

/** Tells things in the order in which their places were taken. */
function inOrder() {
  const places: { tell?: () => void }[] = [];
  return {
    place<Args extends readonly unknown[]>(sink: (...args: Args) => void): (...args: Args) => void {
      const place: { tell?: () => void } = {};
      places.push(place);
      return (...args) => {
        place.tell = () => sink(...args);
        while (places[0]?.tell !== undefined) places.shift()?.tell?.();
      };
    },
  };
}
