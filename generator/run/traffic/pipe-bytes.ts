import { fstatSync } from "node:fs";
import { Socket } from "node:net";

/** As much as the system gives at once. */
const ROOM = 64 * 1024;

/** Whether something that is open is a pipe, or a socket that serves as one. */
export function isPipe(fd: number): boolean {
  try {
    const stat = fstatSync(fd);
    return stat.isFIFO() || stat.isSocket();
  } catch {
    // It is closed.
    return false;
  }
}

/**
 * The bytes of a pipe that is open. All are read into the same memory: each piece is valid until the next one is asked for. With
 * new memory for each, tens of megabytes are held until the engine gets round to freeing them.
 */
export async function* pipeBytes(fd: number, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(ROOM);
  const state: PipeState = { filled: 0, isOver: false, wake: () => undefined };
  const callback = (count: number): boolean => {
    state.filled = count;
    state.wake();
    // Nothing more is read until somebody asks for it.
    return false;
  };
  const options = { fd, readable: true, writable: false, signal, onread: { buffer, callback } };
  const socket = new Socket(options)
    .on("error", (error) => (state.failure = error))
    .on("close", () => {
      state.isOver = true;
      state.wake();
    });
  try {
    for (;;) {
      if (state.filled === 0 && !state.isOver)
        await new Promise<void>((resolve) => (state.wake = resolve));
      if (state.failure !== undefined) throw state.failure;
      if (state.filled === 0) return;
      yield buffer.subarray(0, state.filled);
      state.filled = 0;
      socket.resume();
    }
  } finally {
    socket.destroy();
  }
}

interface PipeState {
  /** Bytes that are there, and that nobody has taken. */
  filled: number;
  isOver: boolean;
  failure?: Error;
  /** Tells who waits that something has changed. */
  wake: () => void;
}
