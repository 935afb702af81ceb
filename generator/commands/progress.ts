import type { Output } from "./command.ts";

/** A line on a terminal that says what is going on. */
export interface Progress {
  /** Whether somebody is watching: nothing is shown otherwise. */
  readonly isSeen: boolean;
  show(text: string): void;
  /** Takes the line away. */
  end(): void;
}

const CLEAR = "\r\u001b[K";

/** Progress on an output. Only a terminal has colours, and somebody before it. */
export function progressOn(output: Output): Progress {
  const write = (text: string): void => {
    if (output.colours) output.write(text);
  };
  return {
    isSeen: output.colours,
    show: (text) => write(`${CLEAR}${text}`),
    end: () => write(CLEAR),
  };
}
