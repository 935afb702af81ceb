import type { Catalog } from "../catalog/catalog.ts";
import { recordOf } from "../catalog/catalog.ts";
import type { EventType } from "../catalog/event-type.ts";
import type { Shown } from "./change-rows.ts";
import { findingsIn, type Finding } from "./finding.ts";
import { movedFields, type LooseAt, type Sighting } from "./moved-fields.ts";
import { notesAt, restatedBelow, type Restated } from "./notes-at.ts";
import type { ComparedField, RecordPair, RecordPairs } from "./record-pairs.ts";
import type { Both } from "./sides.ts";

/** What the messages of all event types are compared by. */
export interface Comparison {
  readonly catalogs: Both<Catalog>;
  readonly pairs: RecordPairs;
  readonly changed: ReadonlySet<RecordPair>;
}

/** The messages of an event type, before and after. */
export function messagePair(
  { catalogs, pairs }: Pick<Comparison, "catalogs" | "pairs">,
  { before, after }: Both<EventType>,
): RecordPair {
  return pairs.of(
    recordOf(catalogs.before, before.message),
    recordOf(catalogs.after, after.message),
  );
}

/** Where a walk through two messages is. */
interface Place {
  readonly pair: RecordPair;
  /** Path of the field that holds the objects; empty for the message. */
  readonly path: string;
  /** What paths of the fields begin with. */
  readonly prefix: string;
  readonly restated: Both<Restated>;
  /** The pairs around this one, itself included. */
  readonly open: readonly RecordPair[];
}

/** All that differs in the fields of the messages of an event type, at every path. */
export function shownFields(comparison: Comparison, event: Both<EventType>): readonly Shown[] {
  const seen: Shown[] = [];
  const loose: LooseAt[] = [];
  const show = ({ finding, path }: Sighting): void => {
    seen.push({ finding, model: event.after.model, place: { event: event.after, path } });
  };
  const visit = (place: Place): void => {
    const { pair, path, prefix } = place;
    const names = restatedNames(place.restated);
    for (const finding of pair.findings) show({ finding, path });
    for (const field of pair.fields) {
      const { kind } = field.pair;
      const at = prefix + (kind === "removed" ? field.pair.before : field.pair.after).name;
      if (kind === "added" || kind === "removed") loose.push({ field, pair, path: at });
      else for (const finding of field.findings) show({ finding, path: at });
      if (kind !== "both") continue;
      const restated = names.has(field.pair.after.name) ? place.restated : NONE;
      for (const finding of noteFindings(field, restated)) show({ finding, path: at });
      const below = placeBelow(field, at, place);
      if (below !== undefined && isWorthwhile(below, comparison)) visit(below);
    }
  };
  const pair = messagePair(comparison, event);
  const root = { pair, path: "", prefix: "", restated: NONE, open: [pair] };
  if (isWorthwhile(root, comparison)) visit(root);
  for (const sighting of movedFields(comparison.catalogs, loose)) show(sighting);
  return seen;
}

const NONE: Both<Restated> = { before: [], after: [] };

/** Whether something may differ at a place or below it. */
function isWorthwhile({ pair, restated }: Place, { changed }: Comparison): boolean {
  return changed.has(pair) || restated.before.length > 0 || restated.after.length > 0;
}

function placeBelow(field: ComparedField, path: string, place: Place): Place | undefined {
  const { pair, below } = field;
  if (pair.kind !== "both" || below === undefined || place.open.includes(below)) return undefined;
  const isList = pair.after.type.kind === "list";
  return {
    pair: below,
    path,
    prefix: `${path}${isList ? "[]" : ""}.`,
    restated: {
      before: restatedBelow(pair.before, place.restated.before),
      after: restatedBelow(pair.after, place.restated.after),
    },
    open: [...place.open, below],
  };
}

/** What is told otherwise about a field at one place. */
function noteFindings(field: ComparedField, restated: Both<Restated>): readonly Finding[] {
  if (restated !== NONE) return notesFound(field, restated);
  if (!field.hasOtherNotes) return [];
  const known = usual.get(field) ?? notesFound(field, NONE);
  usual.set(field, known);
  return known;
}

/** Names of the fields that use sites above an object restate. */
function restatedNames({ before, after }: Both<Restated>): ReadonlySet<string | undefined> {
  return new Set(
    [...before, ...after].flatMap(({ path: [name, ...rest] }) => (rest.length === 0 ? [name] : [])),
  );
}

/** What is found where no use site restates anything: the same at all places. */
const usual = new WeakMap<ComparedField, readonly Finding[]>();

function notesFound({ pair, about }: ComparedField, restated: Both<Restated>): readonly Finding[] {
  if (pair.kind !== "both") return [];
  const before = notesAt(pair.before, restated.before);
  const after = notesAt(pair.after, restated.after);
  return findingsIn("notes", { before, after }, about);
}
