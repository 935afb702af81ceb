import type { Output } from "./command.ts";
import { progressOn } from "./progress.ts";

/** How far the reading of messages has come, on a terminal. */
export interface TrafficProgress {
  /** Counts bytes as they are stored. */
  readonly bytes: (count: number) => void;
  /** Counts messages. */
  readonly messages: (count: number) => void;
  end(): void;
}

/** What there is to tell. */
export interface TrafficState {
  readonly bytes: number;
  /** All there are, if that is known. */
  readonly total: number | undefined;
  readonly messages: number;
  /** Since the beginning, in milliseconds. */
  readonly elapsed: number;
}

/** Milliseconds between two updates: more of them nobody can read. */
const PAUSE = 100;

/** Shows how far the reading of inputs has come: nothing where nobody is watching. */
export function trafficProgress(
  output: Output,
  inputs: readonly { readonly bytes?: number }[],
): TrafficProgress {
  const sizes = inputs.map(({ bytes }) => bytes);
  const total = sizes.reduce(
    (sum, size) => (sum === undefined || size === undefined ? undefined : sum + size),
    0,
  );
  const progress = progressOn(output);
  let start: number | undefined;
  let state = { bytes: 0, messages: 0 };
  let shown = 0;
  const show = (): void => {
    if (!progress.isSeen) return;
    const now = performance.now();
    // What comes before the first byte says nothing of the rate.
    start ??= now;
    const elapsed = now - start;
    if (elapsed - shown < PAUSE) return;
    shown = elapsed;
    progress.show(trafficLine({ ...state, total, elapsed }));
  };
  return {
    bytes(count) {
      state = { ...state, bytes: state.bytes + count };
      show();
    },
    messages(count) {
      state = { ...state, messages: state.messages + count };
      show();
    },
    end: () => progress.end(),
  };
}

const CELLS = 20;
const MB = 1_000_000;

/** `[##########----------]  50 %  93.1 MB/s  12 s left  1,234,567 messages`; without what is not known. */
export function trafficLine({ bytes, total, messages, elapsed }: TrafficState): string {
  const seconds = elapsed / 1000;
  const count = messages.toLocaleString("en-US");
  const parts = [`${(bytes / MB / seconds).toFixed(1)} MB/s`, `${count} messages`];
  if (total === undefined || total === 0)
    return [`${(bytes / MB).toFixed(0)} MB`, ...parts].join("  ");
  // A file can have grown.
  const share = Math.min(bytes / total, 1);
  const cells = Math.floor(share * CELLS);
  const bar = `[${"#".repeat(cells)}${"-".repeat(CELLS - cells)}]`;
  const percent = `${Math.floor(share * 100)} %`.padStart(5);
  const [rate = "", ...rest] = parts;
  return [bar, percent, rate, ...timeLeft(share, seconds), ...rest].join("  ");
}

function timeLeft(share: number, seconds: number): readonly string[] {
  if (share === 0) return [];
  const left = Math.ceil((seconds * (1 - share)) / share);
  if (left < 60) return [`${left} s left`];
  return [`${Math.floor(left / 60)} min ${left % 60} s left`];
}
