import { BUMPS, type Bump } from "../../compat/bump.ts";
import type { Change } from "../../compat/change.ts";
import { painter, type Paint } from "../paint.ts";
import { visible } from "../visible.ts";
import type { ChangePlace, ChangeReport, ReportedChange, VersionRow } from "./change-report.ts";
import { groupsOf, type ChangeGroup } from "./groups.ts";
import { messagePart } from "./message-part.ts";
import {
  adviceOf,
  counted,
  effectTexts,
  isBreaking,
  placeText,
  purposeOf,
  valuesText,
  witnessText,
} from "./words.ts";

/** How much is told. */
export interface ChangeTextOptions {
  readonly colours: boolean;
  /** Lists every place, not only the first ones. */
  readonly all: boolean;
  /** Shows the parts of messages that prove breaks. */
  readonly witness: boolean;
}

/** Places that are listed where not all are wanted. */
const FIRST_PLACES = 3;

/** What stands below the first line of a change begins where its rule does. */
const MARGIN = " ".repeat("major  ".length);

const COLOURS = { none: undefined, patch: undefined, minor: "yellow", major: "red" } as const;

/** Changes for people: by data model, what breaks something first, and the versions that follow. */
export function renderChangeText(report: ChangeReport, options: ChangeTextOptions): string {
  const { before, after, changes, versions } = report;
  const paint = painter(options.colours);
  const breaking = changes.filter(({ change }) => isBreaking(change)).length;
  const head = `${visible(before)} -> ${visible(after)}`;
  if (changes.length === 0) return `${paint("bold", head)}: no changes.\n`;
  return [
    `${paint("bold", head)}: ${counted(changes.length, "change")}, ${breaking} breaking`,
    ...groupsOf(changes).flatMap((group) => ["", ...groupLines(group, options, paint)]),
    "",
    paint("bold", "Versions"),
    ...versionLines(versions, paint),
    "",
  ].join("\n");
}

function groupLines(
  { title, changes }: ChangeGroup,
  options: ChangeTextOptions,
  paint: Paint,
): readonly string[] {
  return [
    paint("bold", visible(title)),
    ...changes.flatMap((change) => ["", ...changeLines(change, options, paint)]),
  ];
}

function changeLines(
  { change, place, promise, exception }: ReportedChange,
  options: ChangeTextOptions,
  paint: Paint,
): readonly string[] {
  const { rule, subject, bump, meaning, witnesses } = change;
  const values = valuesText(change);
  const details = [
    `${purposeOf(change)}${isBreaking(change) ? ` ${adviceOf(change)}` : ""}`,
    effectTexts(change).join("; "),
    ...(meaning === undefined ? [] : [`notice: ${meaning}`]),
    ...placeLines(change, options.all),
    ...witnesses.flatMap((witness) => [
      `proof: ${witnessText(witness)}`,
      ...(options.witness ? messagePart(witness).map((line) => `  ${line}`) : []),
    ]),
    ...(change.unproven === undefined ? [] : [`no proof: ${change.unproven}`]),
    ...(promise === undefined ? [] : [`the promise: ${promise}`]),
    ...(exception === undefined
      ? []
      : [`agreed upon by ${exception.approvedBy} until ${exception.expires}: ${exception.reason}`]),
    ...(place === undefined ? [] : [`see ${whereText(place)}`]),
  ];
  const named = `${paint("bold", visible(subject))}${values === "" ? "" : `: ${visible(values)}`}`;
  return [
    `${bumpText(bump, paint)}  ${rule}  ${named}`,
    ...details.map((line) => `${MARGIN}${visible(line)}`),
  ];
}

/** What is gone is defined in the earlier definitions only. */
function whereText({ file, start, side }: ChangePlace): string {
  const position = start === undefined ? "" : `:${start.line}:${start.column}`;
  return `${file}${position}${side === "before" ? ", as it was before" : ""}`;
}

function placeLines({ places, models }: Change, all: boolean): readonly string[] {
  if (places.length === 0) return [];
  const shown = all ? places : places.slice(0, FIRST_PLACES);
  const rest = places.length - shown.length;
  const more = rest === 0 ? "" : `, and ${rest} more`;
  const inModels = models.length > 1 ? ` in ${models.length} data models` : "";
  const list = shown.map(placeText).join(", ");
  return [`${counted(places.length, "place")}${inModels}: ${list}${more}`];
}

function versionLines(versions: readonly VersionRow[], paint: Paint): readonly string[] {
  const width = Math.max(0, ...versions.map(({ model }) => model.length));
  const steps = versions.map(({ before, now }) =>
    before === undefined && now === undefined ? "" : `${before ?? "new"} -> ${now ?? "gone"}`,
  );
  const stepWidth = Math.max(0, ...steps.map((step) => step.length));
  return versions.map(({ model, bump }, index) => {
    const columns = [visible(model).padEnd(width), (steps[index] ?? "").padEnd(stepWidth)];
    return [...columns.filter((column) => column !== ""), bumpText(bump, paint).trimEnd()].join(
      "  ",
    );
  });
}

function bumpText(bump: Bump, paint: Paint): string {
  const text = bump.padEnd(Math.max(...BUMPS.map((name) => name.length)));
  const colour = COLOURS[bump];
  return colour === undefined ? text : paint(colour, text);
}
