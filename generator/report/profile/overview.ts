import { groupBy } from "../../base/group-by.ts";
import type { EventObservations, RatingVerdict } from "../../traffic/profile/observations.ts";
import type { EventProfile } from "../../traffic/profile/profile.ts";
import type { Paint } from "../paint.ts";
import { columns, shortPath } from "./columns.ts";
import { grouped } from "../../site/parts/counted.ts";
import { byteText } from "./byte-text.ts";

const HEADS = [
  { head: "event type" },
  { head: "messages", align: "right" },
  { head: "mean size", align: "right" },
  { head: "worse", align: "right" },
  { head: "better", align: "right" },
  { head: "as declared", align: "right" },
  { head: "too few", align: "right" },
] as const;

const VERDICTS: readonly RatingVerdict[] = ["worse", "better", "as-declared", "too-few"];

/** A line for each event type: how many messages, and how many fields are sent less or more often than rated. */
export function overviewLines(
  events: readonly EventObservations[],
  counts: Readonly<Record<string, EventProfile>>,
  paint: Paint,
): readonly string[] {
  const cells = events.map(({ event, messages, fields }) => {
    const groups = groupBy(fields, ({ ofMessages }) => ofMessages.verdict);
    // A query counts fields, but no bytes.
    const { count = 0, sum = 0 } = counts[event]?.bytes ?? {};
    const size = count === 0 ? "" : byteText(sum / count);
    const numbers = VERDICTS.map((verdict) => grouped(groups.get(verdict)?.length ?? 0));
    return [shortPath(event), grouped(messages), size, ...numbers];
  });
  const { head, lines } = columns(HEADS, cells);
  return [paint("bold", head), ...lines];
}
