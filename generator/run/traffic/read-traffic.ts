import { mergeProfiles } from "../../traffic/profile/merge.ts";
import type { Profile } from "../../traffic/profile/profile.ts";
import { CompressionFault } from "../../traffic/read/compression-fault.ts";
import { messageReader, type MessageReader } from "../../traffic/read/message-reader.ts";
import { startWorkers, type Workers } from "./in-workers.ts";
import type { TrafficInput } from "./inputs.ts";
import { startWork, type TrafficJob, type TrafficPart, type TrafficWork } from "./traffic-job.ts";

/** Messages, and what is to be done with them. */
export interface TrafficRun {
  readonly inputs: readonly TrafficInput[];
  readonly job: TrafficJob;
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
 * comes of it not on the number of threads.
 */
export async function readTraffic(run: TrafficRun): Promise<TrafficResult> {
  const session: Session = {
    run,
    work: startWork(run.job),
    workers: undefined,
    bytes: 0,
    block: undefined,
    filled: 0,
  };
  try {
    for (const input of run.inputs) {
      if (!run.signal.aborted) await readInput(session, input);
    }
    await session.workers?.idle();
    const profiles = [session.work.profile(), ...((await session.workers?.profiles()) ?? [])];
    const made = profiles.filter((profile) => profile !== undefined);
    const complete = !run.signal.aborted;
    return { complete, ...(made.length > 0 && { profile: mergeProfiles(made) }) };
  } finally {
    await session.workers?.stop();
  }
}

interface Session {
  readonly run: TrafficRun;
  readonly work: TrafficWork;
  /** There as soon as they are worth it. */
  workers: Workers | undefined;
  /** What was read so far. */
  bytes: number;
  /** What the threads are to have next, and how much of it is filled. */
  block: Uint8Array<ArrayBuffer> | undefined;
  filled: number;
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
  session.filled = 0;
  tellOwn(reading);
}

async function take(reading: Reading, chunk: Uint8Array): Promise<void> {
  const { session, reader } = reading;
  if (reader === undefined) {
    await fill(reading, chunk);
    return;
  }
  const end = reader.lines === true && isLarge(session) ? chunk.indexOf(LINE_FEED) + 1 : 0;
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

function isLarge({ run, bytes }: Session): boolean {
  const { large } = run.sizes ?? SIZES;
  const stored = run.inputs.reduce((sum, input) => sum + (input.bytes ?? 0), 0);
  return run.threads > 1 && Math.max(stored, bytes) >= large;
}

/** Puts bytes into blocks, and hands over each that is full. */
async function fill(reading: Reading, chunk: Uint8Array): Promise<void> {
  const { session } = reading;
  let rest = chunk;
  while (rest.length > 0) {
    const block = (session.block ??= workersOf(session).room());
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
  const { block, workers, run } = session;
  session.filled = 0;
  if (block === undefined || end === 0) return;
  session.block = undefined;
  workers?.send(block.subarray(0, end), (part, lines) => {
    run.onPart?.(input, movedDown(part, reading.lines));
    reading.lines += lines;
  });
}

/** Goes on here with an input, in the middle of a line. */
async function readHere(reading: Reading, begun: Uint8Array): Promise<void> {
  const { workers, work } = reading.session;
  await workers?.idle();
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
  const { run, work, workers } = session;
  const part = work.take();
  if (part.messages === 0) return;
  const tell = (): void => run.onPart?.(input, part);
  if (workers === undefined) tell();
  else workers.tell(tell);
}

function workersOf(session: Session): Workers {
  const { run, work } = session;
  const { job, threads, sizes = SIZES } = run;
  const here = (bytes: Uint8Array) => {
    const reader = messageReader({ lines: true }, work.sink);
    reader.push(bytes);
    const lines = reader.end();
    return { part: work.take(), lines };
  };
  session.workers ??= startWorkers({ job, count: threads - 1, block: sizes.block, here });
  return session.workers;
}

/** A part whose lines were counted from those before it. */
function movedDown(part: TrafficPart, lines: number): TrafficPart {
  const found = part.found.map(({ place, issue }) => ({
    place: place.line === undefined ? place : { ...place, line: place.line + lines },
    issue,
  }));
  return { ...part, found };
}
