import type { Catalog } from "../../catalog/catalog.ts";
import type { MessageSink } from "../read/message-sink.ts";
import { routedEvents, routerOf, withId } from "../route.ts";
import { judgeOf, type JudgeOptions } from "./judge.ts";
import { passesOf } from "./passes.ts";
import type { TrafficIssue, Verdict } from "./verdict.ts";

/** How messages are judged, by which definitions. */
export interface JudgingOptions extends Omit<JudgeOptions, "route"> {
  /** The definitions that messages are held against. */
  readonly catalog: Catalog;
  /** Id of the event type of all messages, `PatientAdmin.NewPatient`; what `Meta` names if it is not given. */
  readonly event?: string;
}

const NONE: readonly TrafficIssue[] = [];

/**
 * Judges messages as they are found, and tells the verdict on each, with the bytes of its text. Those in which nothing is wrong are not
 * even parsed. Throws an `Error` if there is no event type `event`.
 */
export function judgingSink(
  options: JudgingOptions,
  tell: (verdict: Verdict, bytes: number) => void,
): MessageSink {
  const { catalog, event, direction = "receiving" } = options;
  const events = routedEvents(catalog);
  const judge = judgeOf({ ...options, route: routerOf(events, withId(events, event)) });
  const sink: MessageSink = {
    take: (read) => tell(judge(read), read.kind === "message" ? read.bytes : 0),
  };
  // Names that nobody has declared are looked for in the message itself.
  if (options.unknownFields === true) return sink;
  const passes = passesOf({ catalog, event, direction, usual: options.usual });
  return {
    ...sink,
    takeText(text) {
      const id = passes(text);
      if (id === undefined) return false;
      tell({ place: text.place, event: id, valid: true, issues: NONE }, text.to - text.from);
      return true;
    },
  };
}
