import type { Catalog } from "../../catalog/catalog.ts";
import type { UsualFields } from "../profile/usual-fields.ts";
import { readMessages } from "../read/read-messages.ts";
import type { ReadingOptions } from "../read/message-reader.ts";
import { routedEvents, routerOf } from "../route.ts";
import { judgeOf, type JudgeOptions } from "./judge.ts";
import type { Verdict } from "./verdict.ts";

/** How the messages of a stream are validated. */
export interface ValidateStreamOptions
  extends Pick<ReadingOptions, "lines" | "limit">, Omit<JudgeOptions, "route"> {
  /** The definitions that messages are held against. */
  readonly catalog: Catalog;
  /** Id of the event type of all messages, `PatientAdmin.NewPatient`; what `Meta` names if it is not given. */
  readonly event?: string;
  /** What a connection always fills: `usualFields` of its profile. */
  readonly usual?: UsualFields;
}

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
export async function* validateStream(
  chunks: AsyncIterable<Uint8Array>,
  options: ValidateStreamOptions,
): AsyncGenerator<Verdict> {
  const { catalog, event } = options;
  const events = routedEvents(catalog);
  const asked = events.find(({ id }) => id === event);
  if (event !== undefined && asked === undefined)
    throw new Error(`There is no event type "${event}".`);
  const judge = judgeOf({ ...options, route: routerOf(events, asked) });
  for await (const read of readMessages(chunks, options)) yield judge(read);
}
