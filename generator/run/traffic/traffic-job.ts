import type { Catalog } from "../../catalog/catalog.ts";
import type { Direction } from "../../runtime/direction.ts";
import { createProfiler } from "../../traffic/profile/profiler.ts";
import type { Profile } from "../../traffic/profile/profile.ts";
import { profilingSink } from "../../traffic/profile/profiling-sink.ts";
import type { UsualFields } from "../../traffic/profile/usual-fields.ts";
import { messageReader } from "../../traffic/read/message-reader.ts";
import type { MessageRead } from "../../traffic/read/message-read.ts";
import type { MessageSink } from "../../traffic/read/message-sink.ts";
import { firstIssues, type FoundIssue } from "../../traffic/validate/first-issues.ts";
import { judgeOf } from "../../traffic/validate/judge.ts";
import { judgingSink } from "../../traffic/validate/judging-sink.ts";
import type { Summary } from "../../traffic/validate/summary.ts";
import { newTally } from "../../traffic/validate/tally.ts";
import type { Verdict } from "../../traffic/validate/verdict.ts";

/** What is to be done with messages. Plain data, so that it can be sent to threads. */
export type TrafficJob = ValidateJob | ProfileJob;

interface CommonJob {
  readonly catalog: Catalog;
  /** Id of the event type of all messages; what `Meta` names if it is not given. */
  readonly event?: string;
  /** How many issues are kept of each severity. All are counted. */
  readonly most: number;
}

/** Messages are judged. */
export interface ValidateJob extends CommonJob {
  readonly kind: "validate";
  readonly direction: Direction;
  readonly suggest: boolean;
  readonly unknownFields: boolean;
  readonly usual?: UsualFields;
}

/** Messages are counted in a profile; only what cannot be counted is judged. */
export interface ProfileJob extends CommonJob {
  readonly kind: "profile";
  /** Keeps the texts that are no declared codes. */
  readonly showCodes?: boolean;
}

/** What came of some messages. */
export interface TrafficPart {
  /** Messages, and what should have been one. */
  readonly messages: number;
  /** For a profile, that of what it could not count. */
  readonly summary: Summary;
  readonly found: readonly FoundIssue[];
}

/** A job that is being done. */
export interface TrafficWork {
  readonly sink: MessageSink;
  /** What came of the messages since the last time. */
  take(): TrafficPart;
  /** The profile of all messages, if it is one that is made. */
  profile(): Profile | undefined;
}

/** What came of whole lines, and how many there were. */
export interface LinesDone {
  readonly part: TrafficPart;
  readonly lines: number;
}

/** Does a job for whole lines. */
export function doLines(work: TrafficWork, bytes: Uint8Array): LinesDone {
  const reader = messageReader({ lines: true }, work.sink);
  reader.push(bytes);
  const lines = reader.end();
  return { part: work.take(), lines };
}

/** Begins a job. */
export function startWork(job: TrafficJob): TrafficWork {
  const tally = partTally(job.most);
  if (job.kind === "profile") return startProfile(job, tally);
  return {
    sink: judgingSink(job, tally.add),
    take: tally.take,
    profile: () => undefined,
  };
}

function startProfile(job: ProfileJob, tally: PartTally): TrafficWork {
  const profiler = createProfiler(job);
  const judge = judgeOf({ route: () => undefined });
  const tell = (uncounted?: MessageRead): void => {
    if (uncounted === undefined) tally.pass();
    else tally.add(judge(uncounted), 0);
  };
  return {
    sink: profilingSink(profiler, tell),
    take: tally.take,
    profile: () => profiler.profile(),
  };
}

interface PartTally {
  add(verdict: Verdict, bytes: number): void;
  /** Counts a message that nothing is said of. */
  pass(): void;
  take(): TrafficPart;
}

function partTally(most: number): PartTally {
  let messages = 0;
  let tally = newTally();
  let first = firstIssues(most);
  return {
    add(verdict, bytes) {
      messages += 1;
      tally.add(verdict, bytes);
      first.add(verdict);
    },
    pass() {
      messages += 1;
    },
    take() {
      const part = { messages, summary: tally.summary(), found: first.found };
      messages = 0;
      tally = newTally();
      first = firstIssues(most);
      return part;
    },
  };
}
