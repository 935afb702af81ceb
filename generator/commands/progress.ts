import type { Output } from "./command.ts";

/** A line on a terminal that says what is going on. */
export interface Progress {
  show(text: string): void;
  /** Takes the line away. */
  end(): void;
}

const CLEAR = "\r\u001b[K";

/** Nothing is shown where nobody is watching: only a terminal has colours. */
export function progressOn(output: Output): Progress {
  const write = (text: string): void => {
    if (output.colours) output.write(text);
  };
  return { show: (text) => write(`${CLEAR}${text}`), end: () => write(CLEAR) };
}
