import { watch } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

/** Editors write a file in several steps, and a checkout writes many: wait until it is quiet. */
const QUIET = 100;

/** Yields at once, and after each change of a file below a folder. Ends when the signal is aborted. */
export async function* watchFolder(folder: string, signal: AbortSignal): AsyncGenerator<void> {
  let changed = true;
  let wake: () => void = () => {};
  const stopped = new AbortController();
  const stop = (): void => {
    stopped.abort();
    wake();
  };
  signal.addEventListener("abort", stop, { once: true });
  const noteChanges = async (): Promise<void> => {
    for await (const _ of watch(folder, { recursive: true, signal: stopped.signal })) {
      changed = true;
      wake();
    }
  };
  const noting = noteChanges().catch((error: unknown) => {
    if (!stopped.signal.aborted) throw error;
  });
  try {
    while (!signal.aborted) {
      if (!changed) await Promise.race([noting, new Promise<void>((resolve) => (wake = resolve))]);
      if (signal.aborted) return;
      await pause(QUIET);
      changed = false;
      yield;
    }
  } finally {
    signal.removeEventListener("abort", stop);
    stopped.abort();
    await noting;
  }
}
