import type { Catalog } from "../../catalog/catalog.ts";
import type {
  EventObservations,
  FieldObservation,
  Observed,
} from "../../traffic/profile/observations.ts";
import type { EventProfile } from "../../traffic/profile/profile.ts";
import type { Paint } from "../paint.ts";
import { columns, shortPath } from "./columns.ts";
import { counted, grouped } from "../../site/parts/counted.ts";
import { deviates, deviationsOf, type Deviation } from "./deviations.ts";
import { misfitsOf, type Misfit } from "./misfits.ts";
import { bar, interval, percent } from "./share.ts";
import { VERDICTS } from "./verdicts.ts";

/** How the section of an event type is written. */
export interface EventTextOptions {
  readonly catalog: Catalog;
  readonly all: boolean;
  readonly paint: Paint;
}

/** Rows of a table where not all are wanted. */
const FIRST_ROWS = 10;

const HEADS = [
  { head: "field" },
  { head: "sent" },
  { head: "", align: "right" },
  { head: "95 %", align: "right" },
  { head: "rated" },
  { head: "verdict" },
] as const;

const COLOURS = {
  better: "cyan",
  "as-declared": undefined,
  worse: "red",
  "too-few": undefined,
} as const;

/**
 * The section of an event type: which fields are sent otherwise than rated, worst first, and what does not fit
 * the definitions. Nothing if all is as it should be.
 */
export function eventLines(
  { event, fields }: EventObservations,
  counts: Pick<EventProfile, "undeclared" | "duplicates">,
  { catalog, all, paint }: EventTextOptions,
): readonly string[] {
  const deviations = deviationsOf(fields);
  const misfits = misfitsOf(counts, fields, catalog);
  if (deviations.length === 0 && misfits.length === 0 && !all) return [];
  const ofMessages = deviations.filter(({ field }) => deviates(field.ofMessages));
  const listed = all ? fields.map((field) => ({ field, below: 0 })) : ofMessages;
  const most = all ? Infinity : FIRST_ROWS;
  return [
    "",
    paint("bold", event),
    ...fieldLines(listed.slice(0, most), paint),
    ...moreLines(listed.length - most, "field"),
    ...(all ? [] : ofObjectsLines(deviations.length - ofMessages.length)),
    ...(deviations.length > 0 && misfits.length > 0 ? [""] : []),
    ...misfitLines(misfits.slice(0, most), paint),
    ...moreLines(misfits.length - most, "place"),
  ];
}

/** Of a field that few messages could have, the messages say little. */
function ofObjectsLines(count: number): readonly string[] {
  if (count === 0) return [];
  return [
    `  ${counted(count, "field")} otherwise than rated only where the object around is there`,
  ];
}

function moreLines(more: number, thing: string): readonly string[] {
  return more <= 0 ? [] : [`  and ${grouped(more)} more ${thing}${more === 1 ? "" : "s"}`];
}

function fieldLines(deviations: readonly Deviation[], paint: Paint): readonly string[] {
  if (deviations.length === 0) return [];
  const { head, lines } = columns(
    HEADS,
    deviations.map(({ field }) => cellsOf(field)),
  );
  return [
    `  ${paint("bold", head)}`,
    ...deviations.flatMap((deviation, at) => [
      `  ${painted(lines[at] ?? "", deviation.field.ofMessages.verdict, paint)}`,
      ...detailsOf(deviation).map((detail) => `      ${detail}`),
    ]),
  ];
}

function cellsOf({ path, ofMessages }: FieldObservation): readonly string[] {
  const { share, verdict } = ofMessages;
  const shares = [bar(share), percent(share), interval(ofMessages)];
  return [shortPath(path), ...shares, ratingText(ofMessages), VERDICTS[verdict].word];
}

/** The verdict stands at the end of its line. */
function painted(line: string, verdict: Observed["verdict"], paint: Paint): string {
  const colour = COLOURS[verdict];
  if (colour === undefined) return line;
  const end = line.length - VERDICTS[verdict].word.length;
  return line.slice(0, end) + paint(colour, line.slice(end));
}

/** An estimate is never shown as what somebody has published. */
function ratingText({ declared, source }: Observed): string {
  return source === "estimated" ? `~${declared}` : declared;
}

function detailsOf({ field, below }: Deviation): readonly string[] {
  const { profile, ofMessages, ofParents } = field;
  const { null: nulls, empty } = profile;
  const isOwn = ofParents !== undefined && ofParents.share !== ofMessages.share;
  const parts = [
    ...(field.field.field.required === "always" && ofMessages.share < 1 ? ["required"] : []),
    ...(below === 0 ? [] : [`with ${counted(below, "field")} below`]),
    ...(nulls === 0 ? [] : [`${grouped(nulls)} null`]),
    ...(empty === 0 ? [] : [`${grouped(empty)} empty`]),
    ...(isOwn && deviates(ofParents) ? [parentText(field.path, ofParents)] : []),
  ];
  return parts.length === 0 ? [] : [parts.join(", ")];
}

function parentText(path: string, observed: Observed): string {
  const parent = shortPath(path.slice(0, path.lastIndexOf(".")));
  const told = `${percent(observed.share)} (${interval(observed)})`;
  return `of ${parent}: ${told}, rated ${ratingText(observed)}: ${VERDICTS[observed.verdict].word}`;
}

function misfitLines(misfits: readonly Misfit[], paint: Paint): readonly string[] {
  if (misfits.length === 0) return [];
  const { head, lines } = columns(
    [{ head: "beside the definitions" }, { head: "" }],
    misfits.map(({ path, text }) => [path === undefined ? "(message)" : shortPath(path), text]),
  );
  return [`  ${paint("bold", head)}`, ...lines.map((line) => `  ${line}`)];
}
