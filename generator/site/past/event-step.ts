import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import { recordIdOf } from "../../catalog/field.ts";
import type { RecordType } from "../../catalog/record.ts";
import { occurrences, type Occurrence } from "../../catalog/walk.ts";
import type { Both } from "../../compat/sides.ts";
import { changesBetween, typeText } from "./field-aspects.ts";
import type { FieldChange, RemovedField } from "./past.ts";
import { restateAlike, type SameObjects } from "./same-objects.ts";

/** Two neighbouring editions. */
export interface Step {
  readonly names: Both<string>;
  readonly catalogs: Both<Catalog>;
  readonly isSame: SameObjects;
}

/** What a step did to the fields of the messages of an event type, by path. */
export interface EventStep {
  readonly edition: string;
  readonly added: ReadonlySet<string>;
  readonly removed: readonly RemovedField[];
  readonly changed: ReadonlyMap<string, readonly FieldChange[]>;
}

/** Walks the messages of an event type on both sides, but for the objects that are the same. */
export function eventStep(step: Step, event: string): EventStep {
  const { names, catalogs } = step;
  const [old, now] = [messageOf(catalogs.before, event), messageOf(catalogs.after, event)];
  const same = old === undefined || now === undefined ? undefined : samePaths(step, old, now);
  const before = new Map(walk(catalogs.before, old, same).map((each) => [each.path, each]));
  const added = new Set<string>();
  const changed = new Map<string, readonly FieldChange[]>();
  for (const each of walk(catalogs.after, now, same)) {
    const former = before.get(each.path);
    before.delete(each.path);
    if (former === undefined) added.add(each.path);
    else {
      const changes = changesBetween(former, each, names.after);
      if (changes.length > 0) changed.set(each.path, changes);
    }
  }
  const removed = [...before.values()].map((gone) => removedField(gone, names));
  return { edition: names.after, added, removed, changed };
}

function messageOf(catalog: Catalog, event: string): RecordType | undefined {
  const id = catalog.events.get(event)?.message;
  return id === undefined ? undefined : recordOf(catalog, id);
}

/** Paths of the objects that are the same on both sides. */
function samePaths(
  { catalogs, isSame }: Step,
  before: RecordType,
  after: RecordType,
): ReadonlySet<string> {
  const same = new Set<string>();
  const open = new Set<RecordType>();
  const visit = (old: RecordType, now: RecordType, prefix: string): void => {
    if (open.has(now)) return;
    open.add(now);
    const former = new Map(old.fields.map((field) => [field.name, field]));
    for (const field of now.fields) {
      const other = former.get(field.name);
      // Where use sites say something else of what is below, all of it is walked.
      if (other?.type.kind !== field.type.kind || !restateAlike(other, field)) continue;
      const [one, two] = [recordIdOf(other.type), recordIdOf(field.type)];
      if (one === undefined || two === undefined) continue;
      const below = [recordOf(catalogs.before, one), recordOf(catalogs.after, two)] as const;
      const path = prefix + field.name;
      if (isSame(...below)) same.add(path);
      else visit(...below, `${path}${field.type.kind === "list" ? "[]" : ""}.`);
    }
    open.delete(now);
  };
  visit(before, after, "");
  return same;
}

/** The fields on one side. What is the same on both is not walked into. */
function walk(
  catalog: Catalog,
  message: RecordType | undefined,
  same: ReadonlySet<string> | undefined,
): readonly Occurrence[] {
  if (message === undefined) return [];
  return [...occurrences(catalog, message.id, ({ path }) => same?.has(path) !== true)];
}

function removedField(
  { path, field, notes, effectiveReliability }: Occurrence,
  { before, after }: Both<string>,
): RemovedField {
  return {
    path,
    last: before,
    removedIn: after,
    type: typeText(field.type),
    reliability: effectiveReliability,
    description: notes.description,
  };
}
