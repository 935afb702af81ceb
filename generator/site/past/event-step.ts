import type { Catalog } from "../../catalog/catalog.ts";
import type { RecordType } from "../../catalog/record.ts";
import type { Both } from "../../compat/sides.ts";
import { anchorOf } from "../address.ts";
import { typeWords } from "../parts/type-words.ts";
import { noteChanges } from "./field-aspects.ts";
import type { FieldPair, ObjectPair } from "./object-pairs.ts";
import type { FieldChange, RemovedField } from "./past.ts";
import {
  fieldsFrom,
  fieldsIn,
  messagePlace,
  placeBelow,
  toldAt,
  type FieldPlace,
  type Place,
} from "./place.ts";

/** Two neighbouring editions. */
export interface Step {
  readonly names: Both<string>;
  readonly catalogs: Both<Catalog>;
  readonly pairOf: (before: RecordType, after: RecordType) => ObjectPair;
}

/** What a step did to the fields of the messages of an event type. */
export interface EventStep {
  readonly edition: string;
  /** Their anchors: what is below an object stays where it is if the object becomes a list. */
  readonly added: ReadonlySet<string>;
  readonly removed: readonly RemovedField[];
  /** By anchor. */
  readonly changed: ReadonlyMap<string, readonly FieldChange[]>;
}

/** Walks the messages on both sides at once, but for objects that are the same. */
export function eventStep({ names, catalogs, pairOf }: Step, event: string): EventStep {
  const added: FieldPlace[] = [];
  const removed: FieldPlace[] = [];
  const changed = new Map<string, readonly FieldChange[]>();
  const visit = (old: Place | undefined, now: Place | undefined): void => {
    if (old !== undefined && now !== undefined) {
      const pair = pairOf(old.record, now.record);
      if (pair.isSame && !isToldOtherwise(old, now)) return;
      for (const field of pair.fields) visitField(field, old, now);
    } else {
      if (old !== undefined) removed.push(...fieldsIn(old));
      if (now !== undefined) added.push(...fieldsIn(now));
    }
  };
  const visitField = (pair: FieldPair, old: Place, now: Place): void => {
    if (pair.kind === "both") {
      const [before, after] = [toldAt(old, pair.before), toldAt(now, pair.after)];
      const changes = [...pair.changes, ...noteChanges(before, after)];
      const dated = changes.map((change) => ({ edition: names.after, ...change }));
      if (dated.length > 0) changed.set(anchorOf(now.prefix + pair.after.name), dated);
      visit(placeBelow(old, pair.before, before.rating), placeBelow(now, pair.after, after.rating));
    } else if (pair.kind === "added") added.push(...fieldsFrom(now, pair.field));
    else removed.push(...fieldsFrom(old, pair.field));
  };
  visit(messagePlace(catalogs.before, event), messagePlace(catalogs.after, event));
  return {
    edition: names.after,
    added: new Set(added.map(({ path }) => anchorOf(path))),
    removed: removed.map((gone) => removedField(gone, names)),
    changed,
  };
}

/** Whether what is above two objects makes a difference to what is told of their fields. */
function isToldOtherwise(old: Place, now: Place): boolean {
  return old.rating !== now.rating || old.restated.length > 0 || now.restated.length > 0;
}

function removedField(
  { path, field, notes, rating }: FieldPlace,
  names: Both<string>,
): RemovedField {
  return {
    path,
    last: names.before,
    removedIn: names.after,
    type: typeWords(field),
    reliability: rating,
    description: notes.description,
  };
}
