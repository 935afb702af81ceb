import { compareText } from "../../base/compare.ts";
import { own } from "../../runtime/own.ts";
import { codeChanges } from "./code-changes.ts";
import { fieldChange, type FieldOfMessages } from "./field-change.ts";
import { NEVER_THERE } from "./never-there.ts";
import type { Change, ProfileChange, SizeChange } from "./profile-change.ts";
import type { EventProfile, Profile, Sizes } from "./profile.ts";

/** What has changed from one profile to another: two weeks, two hospitals. */
export interface ProfileComparison {
  readonly messages: Change<number>;
  /** Event types that only the second has messages of, most messages first. */
  readonly came: readonly EventPresence[];
  /** Event types that only the first has messages of, most messages first. */
  readonly went: readonly EventPresence[];
  /** In the event types of both, the biggest first. */
  readonly changes: readonly ProfileChange[];
}

/** An event type that one side has messages of. */
export interface EventPresence {
  /** `PatientAdmin.NewPatient`. */
  readonly event: string;
  readonly messages: number;
}

/**
 * What is different in the second profile beyond what chance explains: where an interval of 95 % of the
 * difference of two shares does not hold 0. Unless something came or went altogether, they have to differ
 * by 5 points as well. What follows from a change of an object above is not told again.
 */
export function compareProfiles(before: Profile, after: Profile): ProfileComparison {
  const changes = Object.entries(before.events).flatMap(([event, first]) => {
    const second = own(after.events, event);
    return second === undefined ? [] : changesOf(event, first, second);
  });
  return {
    messages: { before: before.messages, after: after.messages },
    came: presencesOnlyIn(after, before),
    went: presencesOnlyIn(before, after),
    changes: changes.toSorted((a, b) => b.weight - a.weight || compareText(keyOf(a), keyOf(b))),
  };
}

function presencesOnlyIn(profile: Profile, other: Profile): readonly EventPresence[] {
  return Object.entries(profile.events)
    .filter(([event]) => own(other.events, event) === undefined)
    .map(([event, { messages }]) => ({ event, messages }))
    .toSorted((a, b) => b.messages - a.messages || compareText(a.event, b.event));
}

/** Orders changes of the same weight. */
function keyOf(change: ProfileChange): string {
  const path = change.kind === "size" ? "" : change.path;
  return [change.event, path, change.kind, change.kind === "code" ? change.code : ""].join(" ");
}

function changesOf(
  event: string,
  before: EventProfile,
  after: EventProfile,
): readonly ProfileChange[] {
  const changed = new Set<string>();
  const paths = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]);
  // Sorted, an object comes before what is below it.
  const ofFields = [...paths].toSorted(compareText).flatMap((path): readonly ProfileChange[] => {
    const place = { event, path, isBelowChange: holdersOf(path).some((one) => changed.has(one)) };
    const [first, second] = [fieldIn(before, path), fieldIn(after, path)];
    const change = fieldChange(place, first, second);
    if (change !== undefined) changed.add(path);
    const codes = codeChanges({ event, path }, first.field, second.field);
    return change === undefined ? codes : [change, ...codes];
  });
  const size = sizeChange(event, before.bytes, after.bytes);
  return size === undefined ? ofFields : [...ofFields, size];
}

function fieldIn({ messages, fields }: EventProfile, path: string): FieldOfMessages {
  return { messages, field: own(fields, path) ?? NEVER_THERE };
}

/** The paths of the fields that a field is below of: of `A.B[].C`, `A` and `A.B`. */
function holdersOf(path: string): readonly string[] {
  const steps = path.split(".");
  return steps.slice(1).map((_, last) =>
    steps
      .slice(0, last + 1)
      .join(".")
      .replace(/\[\]$/, ""),
  );
}

function sizeChange(event: string, before: Sizes, after: Sizes): SizeChange | undefined {
  if (before.count === 0 || after.count === 0) return undefined;
  if (medianDigits(before) === medianDigits(after)) return undefined;
  const bytes = { before: before.sum / before.count, after: after.sum / after.count };
  const weight = 1 - Math.min(bytes.before, bytes.after) / Math.max(bytes.before, bytes.after);
  return { kind: "size", event, weight, bytes };
}

/** How many binary digits the number has that half of all are not above. */
function medianDigits({ count, byDigits }: Sizes): number {
  let seen = 0;
  return byDigits.findIndex((some) => {
    seen += some;
    return seen * 2 >= count;
  });
}
