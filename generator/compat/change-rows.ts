import { compareText } from "../base/compare.ts";
import { groupBy } from "../base/group-by.ts";
import { invariant } from "../base/invariant.ts";
import type { EventType } from "../catalog/event-type.ts";
import type { Bump } from "./bump.ts";
import type { Change, Effect, Place } from "./change.ts";
import type { Finding } from "./finding.ts";
import type { Party } from "./rule.ts";
import { CHANGE_RULES } from "./rules.ts";

/** A finding and where it shows: at a place of messages, or in a data model as such. */
export interface Shown {
  readonly finding: Finding;
  readonly model: string;
  readonly place?: { readonly event: EventType; readonly path: string };
}

/** The changes that findings amount to: one for the same cause, however many places show it. */
export function changeRows(shown: readonly Shown[]): readonly Change[] {
  const rows = [...groupBy(shown, samenessOf).values()].flatMap((same) =>
    same[0]?.finding.rule.isCounted === true ? countedRows(same) : sameCause(same).map(rowOf),
  );
  return rows.toSorted(compareChanges);
}

/** In the order of the rules, then by what changed. */
function compareChanges(a: Change, b: Change): number {
  const order = (places.get(a.rule) ?? 0) - (places.get(b.rule) ?? 0);
  return (
    order ||
    compareText(a.subject, b.subject) ||
    compareText(a.before ?? "", b.before ?? "") ||
    compareText(a.after ?? "", b.after ?? "") ||
    compareText(a.models.join(), b.models.join()) ||
    compareText(placeText(a.places[0]), placeText(b.places[0]))
  );
}

const places = new Map(CHANGE_RULES.map(({ code }, index) => [code, index]));

function placeText(place: Place | undefined): string {
  return place === undefined ? "" : `${place.event} ${place.path}`;
}

const samenessTexts = new WeakMap<Finding, string>();

/** What must be equal of two findings to be one change. */
function samenessOf({ finding }: Shown): string {
  const known = samenessTexts.get(finding);
  if (known !== undefined) return known;
  const { rule, found } = finding;
  const { before, after, breaks, bump, meaning } = rule.isCounted === true ? {} : found;
  const text = JSON.stringify([rule.code, before, after, breaks, bump, meaning]);
  samenessTexts.set(finding, text);
  return text;
}

/** Findings that are about the same field in its type, or at the same path, belong together. */
function sameCause(shown: readonly Shown[]): readonly (readonly Shown[])[] {
  const leaders = new Map<string, string>();
  const leaderOf = (key: string): string => {
    let leader = key;
    for (let next = leaders.get(leader); next !== undefined && next !== leader;) {
      leader = next;
      next = leaders.get(leader);
    }
    leaders.set(key, leader);
    return leader;
  };
  for (const one of shown) {
    // What has a subject of its own, or concerns an event type as such, is not told by a path.
    const { place, finding } = one;
    if (finding.found.subject !== undefined || place === undefined || place.path === "") continue;
    const path = leaderOf(`path ${place.path}`);
    leaders.set(path, leaderOf(`owner ${ownerKey(one)}`));
  }
  return [...groupBy(shown, (one) => leaderOf(`owner ${ownerKey(one)}`)).values()];
}

function rowOf(shown: readonly Shown[]): Change {
  const told = chiefOf(shown);
  const { rule, found, span } = told.finding;
  const { before, after } = found;
  const meaning = found.meaning ?? rule.meaning;
  return {
    rule: rule.code,
    subject: found.subject ?? commonPath(shown) ?? told.finding.owner,
    ...whereOf(shown),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...effectsOf(found.breaks ?? rule.breaks, found.bump ?? rule.bump),
    ...(meaning === undefined ? {} : { meaning }),
    span,
  };
}

/** One row for each data model, which says how many things are told otherwise. */
function countedRows(shown: readonly Shown[]): readonly Change[] {
  return [...groupBy(shown, ({ model }) => model)].flatMap(([model, inModel]) => {
    const [first] = inModel;
    if (first === undefined) return [];
    const { rule, span } = first.finding;
    const kinds = groupBy(inModel, ({ finding }) => finding.found.what ?? "");
    const counts = [...kinds]
      .toSorted(([a], [b]) => compareText(a, b))
      .map(([what, same]) => counted(new Set(same.map(ownerKey)).size, what));
    const where = { ...whereOf(inModel), subject: model, after: counts.join(", "), span };
    return [{ rule: rule.code, ...where, ...effectsOf(rule.breaks, rule.bump) }];
  });
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

/** The first of those about what most of them are about. */
function chiefOf(shown: readonly Shown[]): Shown {
  const byOwner = [...groupBy(shown, ownerKey)].toSorted(
    ([a, one], [b, other]) => other.length - one.length || compareText(a, b),
  );
  const chief = byOwner[0]?.[1][0];
  invariant(chief !== undefined, "a change was found nowhere");
  return chief;
}

function commonPath([first, ...others]: readonly Shown[]): string | undefined {
  const path = first?.place?.path;
  if (path === undefined || path === "") return undefined;
  return others.every(({ place }) => place?.path === path) ? path : undefined;
}

/** Each place once, by event type and path. */
function whereOf(shown: readonly Shown[]): Pick<Change, "places" | "models"> {
  const paths = new Map<string, Set<string>>();
  for (const { place } of shown) {
    if (place === undefined) continue;
    const inEvent = paths.get(place.event.id) ?? new Set();
    paths.set(place.event.id, inEvent.add(place.path));
  }
  return {
    places: [...paths.keys()]
      .toSorted(compareText)
      .flatMap((event) =>
        [...(paths.get(event) ?? [])].toSorted(compareText).map((path) => ({ event, path })),
      ),
    models: [...new Set(shown.map(({ model }) => model))].toSorted(compareText),
  };
}

function effectsOf(
  breaks: readonly Party[],
  bump: Bump,
): Pick<Change, "wire" | "source" | "bump" | "witnesses" | "tolerated"> {
  const effect = (party: Party): Effect => (breaks.includes(party) ? "break" : "ok");
  return {
    wire: { sender: effect("sender"), receiver: effect("receiver") },
    source: { reading: effect("reading"), constructing: effect("constructing") },
    bump,
    witnesses: [],
    tolerated: false,
  };
}

function ownerKey({ finding }: Shown): string {
  return finding.found.subject ?? finding.owner;
}
