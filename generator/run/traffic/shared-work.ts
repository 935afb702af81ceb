import type { Profile } from "../../traffic/profile/profile.ts";
import type { Block, Crew, Member, WorkerReply } from "./crew.ts";
import type { LinesDone, TrafficJob, TrafficPart } from "./traffic-job.ts";

/** Takes what came of a block of so many lines. */
export type PartSink = (part: TrafficPart, lines: number) => void;

/** One job, done by this thread and a crew. */
export interface SharedWork {
  /** Memory for a block. */
  room(): Block;
  /**
   * Hands whole lines in such memory to a thread, or does them here if all have enough to do. What comes of it
   * is told in the order of the calls. Throws an `EnvironmentError` if a thread has died, as what waits does.
   */
  send(bytes: Block, sink: PartSink): void;
  /** Tells something else in its turn: after what was sent before. */
  tell(what: () => void): void;
  /** All that was sent has been told. */
  idle(): Promise<void>;
  /** The profiles of the threads, if profiles are made. */
  profiles(): Promise<readonly Profile[]>;
}

/** One that works, and one that waits, so that no thread ever has to. */
const BLOCKS_OF_EACH = 2;

/** How work is shared. */
export interface SharedWorkOptions {
  readonly job: TrafficJob;
  /** Most bytes of a block. */
  readonly block: number;
  /** Does the lines of a block in this thread. */
  readonly here: (bytes: Block) => LinesDone;
}

/** Has a crew begin with a job. */
export function shareWork(crew: Crew, { job, block, here }: SharedWorkOptions): SharedWork {
  const parts = inOrder();
  const free: SharedArrayBuffer[] = [];
  const profiles: (Profile | undefined)[] = [];
  const loads = crew.members.map((member): Load => ({ member, blocks: [] }));
  const take = (reply: WorkerReply, { blocks }: Load): void => {
    if (reply.kind === "profile") {
      profiles.push(reply.profile);
      return;
    }
    const done = blocks.shift();
    if (done === undefined) return;
    free.push(done.bytes.buffer);
    done.tell(reply.part, reply.lines);
  };
  for (const load of loads) {
    load.member.onReply((reply) => take(reply, load));
    load.member.tell({ kind: "job", job });
  }
  return {
    room: () => new Uint8Array(free.pop() ?? new SharedArrayBuffer(block)),
    send(bytes, sink) {
      crew.check();
      const tell = parts.place(sink);
      const [least] = loads.toSorted((a, b) => a.blocks.length - b.blocks.length);
      if (least === undefined || least.blocks.length >= BLOCKS_OF_EACH) {
        const { part, lines } = here(bytes);
        free.push(bytes.buffer);
        tell(part, lines);
      } else {
        least.blocks.push({ bytes, tell });
        least.member.tell({ kind: "block", bytes });
      }
    },
    tell: (what) => parts.place(what)(),
    idle: () => crew.until(() => loads.every(({ blocks }) => blocks.length === 0)),
    async profiles() {
      for (const { member } of loads) member.tell({ kind: "end" });
      await crew.until(() => profiles.length === loads.length);
      return profiles.filter((profile) => profile !== undefined);
    },
  };
}

/** A thread, and what it was given: the block that it works on first. */
interface Load {
  readonly member: Member;
  readonly blocks: { readonly bytes: Block; readonly tell: PartSink }[];
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
