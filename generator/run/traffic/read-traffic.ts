import { mergeProfiles } from "../../traffic/profile/merge.ts";
import type { Profile } from "../../traffic/profile/profile.ts";
import { CompressionFault } from "../../traffic/read/compression-fault.ts";
import { messageReader, type MessageReader } from "../../traffic/read/message-reader.ts";
import { startCrew, type Block, type Crew } from "./crew.ts";
import type { TrafficInput } from "./inputs.ts";
import { shareWork, type SharedWork } from "./shared-work.ts";
import {
  doLines,
  startWork,
  type TrafficJob,
  type TrafficPart,
  type TrafficWork,
} from "./traffic-job.ts";

/** Messages, and what is to be done with them. */
export interface TrafficRun {
  readonly inputs: readonly TrafficInput[];
  /** What is to be done; nothing after all if it is undefined. Asked once, when threads that are worth it are on their way. */
  readonly job: () => Promise<TrafficJob | undefined>;
  /** This one and others, which share the lines of large inputs. */
  readonly threads: number;
  /** Ends the reading. What was read until then is done, and told. */
  readonly signal: AbortSignal;
  /** Told what came of each part of an input: in the order of the messages, whoever did it. */
  readonly onPart?: (input: TrafficInput, part: TrafficPart) => void;
  /** Told bytes as they are stored, which may be compressed. */
  readonly onBytes?: (count: number) => void;
  /** Bytes that are worth threads, and bytes of a block for one. */
  readonly sizes?: { readonly large: number; readonly block: number };
}

/** What came of a run as a whole. */
export interface TrafficResult {
  /** False if its signal has ended it. */
  readonly complete: boolean;
  /** If one was asked for. */
  readonly profile?: Profile;
}

const MIB = 1024 * 1024;
const SIZES = { large: 16 * MIB, block: MIB };
const NO_BYTES = new Uint8Array();
const LINE_FEED = 0x0a;

/**
 * Reads all inputs, one after the other, and does the job. Memory does not depend on their length, and what
 * comes of it not on the number of threads. Undefined if there is no job.
 */
export async function readTraffic(run: TrafficRun): Promise<TrafficResult | undefined> {
  const threads = lazyCrew(run.threads - 1);
  // They get ready while the definitions are read.
  if (run.inputs.some(({ lines }) => lines) && isLarge(run, 0)) threads.crew();
  try {
    const job = await run.job();
    return job && (await doJob(run, job, threads));
  } finally {
    await threads.stop();
  }
}

async function doJob(run: TrafficRun, job: TrafficJob, threads: LazyCrew): Promise<TrafficResult> {
  const session: Session = { run, job, threads, work: startWork(job), bytes: 0, filled: 0 };
  for (const input of run.inputs) {
    if (!run.signal.aborted) await readInput(session, input);
  }
  await session.shared?.idle();
  const profiles = [session.work.profile(), ...((await session.shared?.profiles()) ?? [])];
  const made = profiles.filter((profile) => profile !== undefined);
  const complete = !run.signal.aborted;
  return { complete, ...(made.length > 0 && { profile: mergeProfiles(made) }) };
}

interface Session {
  readonly run: TrafficRun;
  readonly job: TrafficJob;
  readonly threads: LazyCrew;
  readonly work: TrafficWork;
  /** There as soon as it is worth it to have threads do a part. */
  shared?: SharedWork;
  /** What was read so far. */
  bytes: number;
  /** What the threads are to have next, and how much of it is filled. */
  block?: Block | undefined;
  filled: number;
}

/** Threads, started when they are first asked for. */
interface LazyCrew {
  crew(): Crew;
  stop(): Promise<void>;
}

function lazyCrew(count: number): LazyCrew {
  let crew: Crew | undefined;
  return {
    crew: () => (crew ??= startCrew(count)),
    stop: async () => await crew?.stop(),
  };
}

/** An input that is being read. */
interface Reading {
  readonly session: Session;
  readonly input: TrafficInput;
  /** Reads here; undefined while threads do. */
  reader: MessageReader | undefined;
  /** Lines that came before the reader, or before what threads have to tell next. */
  lines: number;
}

async function readInput(session: Session, input: TrafficInput): Promise<void> {
  const { run, work } = session;
  const reader = messageReader({ lines: input.lines }, work.sink);
  const reading: Reading = { session, input, reader, lines: 0 };
  try {
    for await (const chunk of input.open(run.signal, run.onBytes)) {
      if (run.signal.aborted) break;
      session.bytes += chunk.length;
      await take(reading, chunk);
    }
    // Where it was ended, the beginning of a message is no fault.
    if (!run.signal.aborted) finish(reading);
  } catch (error) {
    if (error instanceof CompressionFault) await fail(reading, error);
    else if (!run.signal.aborted) throw error;
  }
  // What was read before it was ended is done; the beginning of a line is left.
  if (reading.reader === undefined) handOver(reading);
  tellOwn(reading);
}

async function take(reading: Reading, chunk: Uint8Array): Promise<void> {
  const { session, reader } = reading;
  if (reader === undefined) {
    await fill(reading, chunk);
    return;
  }
  const end =
    reader.lines === true && isLarge(session.run, session.bytes) ? chunk.indexOf(LINE_FEED) + 1 : 0;
  reader.push(end === 0 ? chunk : chunk.subarray(0, end));
  if (end === 0) {
    tellOwn(reading);
    return;
  }
  // The rest is whole lines, which can be read anywhere.
  reading.lines += reader.end();
  reading.reader = undefined;
  tellOwn(reading);
  await fill(reading, chunk.subarray(end));
}

/** Whether inputs of which so many bytes were read are worth threads. */
function isLarge(run: TrafficRun, bytes: number): boolean {
  const { large } = run.sizes ?? SIZES;
  const stored = run.inputs.reduce((sum, input) => sum + (input.bytes ?? 0), 0);
  return run.threads > 1 && Math.max(stored, bytes) >= large;
}

/** Puts bytes into blocks, and hands over each that is full. */
async function fill(reading: Reading, chunk: Uint8Array): Promise<void> {
  const { session } = reading;
  let rest = chunk;
  while (rest.length > 0) {
    const block = (session.block ??= sharedBy(session).room());
    const part = rest.subarray(0, block.length - session.filled);
    block.set(part, session.filled);
    session.filled += part.length;
    rest = rest.subarray(part.length);
    if (session.filled < block.length) return;
    const size = block.length;
    const begun = handOver(reading);
    if (begun.length === size) {
      // No block can hold that line.
      await readHere(reading, begun);
      await take(reading, rest);
      return;
    }
    await fill(reading, begun);
  }
}

/** Hands the whole lines of the block to a thread. Returns what was begun of another one. */
function handOver(reading: Reading): Uint8Array {
  const { block = NO_BYTES, filled } = reading.session;
  const end = block.subarray(0, filled).lastIndexOf(LINE_FEED) + 1;
  const begun = block.slice(end, filled);
  send(reading, end);
  return begun;
}

/** Hands the beginning of the block to a thread. Nothing is filled afterwards. */
function send(reading: Reading, end: number): void {
  const { session, input } = reading;
  const { block, shared, run } = session;
  session.filled = 0;
  if (block === undefined || end === 0) return;
  session.block = undefined;
  shared?.send(block.subarray(0, end), (part, lines) => {
    run.onPart?.(input, movedDown(part, reading.lines));
    reading.lines += lines;
  });
}

/** Goes on here with an input, in the middle of a line. */
async function readHere(reading: Reading, begun: Uint8Array): Promise<void> {
  const { shared, work } = reading.session;
  await shared?.idle();
  reading.reader = messageReader({ lines: true, linesBefore: reading.lines }, work.sink);
  reading.reader.push(begun);
}

/** The input is over: what is left of it is whole. */
function finish(reading: Reading): void {
  if (reading.reader === undefined) send(reading, reading.session.filled);
  else reading.reader.end();
}

/** The rest of the input cannot be unpacked. */
async function fail(reading: Reading, { message }: CompressionFault): Promise<void> {
  if (reading.reader === undefined) await readHere(reading, handOver(reading));
  reading.reader?.fail("compression", message);
}

/** Tells what was read here. */
function tellOwn({ session, input }: Reading): void {
  const { run, work, shared } = session;
  const part = work.take();
  if (part.messages === 0) return;
  const tell = (): void => run.onPart?.(input, part);
  if (shared === undefined) tell();
  else shared.tell(tell);
}

function sharedBy(session: Session): SharedWork {
  const { run, job, threads, work } = session;
  const { block } = run.sizes ?? SIZES;
  const here = (bytes: Block) => doLines(work, bytes);
  session.shared ??= shareWork(threads.crew(), { job, block, here });
  return session.shared;
}

/** A part whose lines were counted from those before it. */
function movedDown(part: TrafficPart, lines: number): TrafficPart {
  const found = part.found.map(({ place, issue }) => ({
    place: place.line === undefined ? place : { ...place, line: place.line + lines },
    issue,
  }));
  return { ...part, found };
}
