import type { Loop } from "./loop.ts";

const LINE_FEED = 0x0a;

/** The least that a program does with lines of JSON: finds their ends, parses them, and counts for how many `check` is not 0. */
export function bareLoop(check: (message: unknown) => number): Loop {
  let messages = 0;
  let invalid = 0;
  let rest: Buffer = Buffer.alloc(0);
  const take = (text: string): void => {
    messages += 1;
    if (check(JSON.parse(text)) > 0) invalid += 1;
  };
  return {
    push(chunk) {
      let from = 0;
      for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, from)) {
        if (rest.length === 0) {
          take(chunk.toString("utf8", from, at));
        } else {
          take(Buffer.concat([rest, chunk.subarray(from, at)]).toString());
          rest = Buffer.alloc(0);
        }
        from = at + 1;
      }
      rest = Buffer.concat([rest, chunk.subarray(from)]);
    },
    end() {
      if (rest.length > 0) take(rest.toString());
    },
    counts: () => ({ messages, invalid }),
  };
}
