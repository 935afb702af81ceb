import { readThrough } from "../read/read-messages.ts";
import type { ReadingOptions } from "../read/message-reader.ts";
import { judgingSink, type JudgingOptions } from "./judging-sink.ts";
import type { Verdict } from "./verdict.ts";

/** How the messages of a stream are validated. */
export interface ValidateStreamOptions
  extends Pick<ReadingOptions, "lines" | "limit">, JudgingOptions {}

/**
 * The verdict on each message of a stream, in turn, and on each line that is none. It reads no faster than
 * its verdicts are taken, holds one message at a time, and never throws because of what it reads.
 * A verdict holds no value of its message. Throws an `Error` if there is no event type `event`.
 *
 * ```ts
 * for await (const { place, event, valid, issues } of validateStream(request, { catalog, lines: true })) {
 *   if (!valid) log.warn({ line: place.line, event, issues });
 * }
 * ```
 */
export function validateStream(
  chunks: AsyncIterable<Uint8Array>,
  options: ValidateStreamOptions,
): AsyncGenerator<Verdict> {
  return readThrough(chunks, options, (tell: (verdict: Verdict) => void) =>
    judgingSink(options, tell),
  );
}
