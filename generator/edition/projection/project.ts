import { groupBy } from "../../base/group-by.ts";
import type { Catalog, DataModel } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import { freezeCatalog } from "../../catalog/freeze-catalog.ts";
import type { RecordType } from "../../catalog/record.ts";
import { assignRecords, type AssignedRecords, type Root } from "./assign-records.ts";
import { ObjectShapes } from "./object-shapes.ts";
import { withBases } from "./with-bases.ts";
import type { ObjectStructure } from "./structure.ts";

/** The structure of messages at one time, by the id of the event type today. */
export type Messages = ReadonlyMap<string, ObjectStructure>;

/**
 * The catalog of today narrowed to what messages once were, at several times: same names for what is
 * the same, and no more than the published structure, which has no descriptions of fields, value
 * sets or rules. An object that needs a type of its own at one time has one at all, so that names
 * come and go no more often than fields.
 */
export function project(today: Catalog, versions: readonly Messages[]): readonly Catalog[] {
  const roots = versions.map((messages) => rootsOf(today, messages));
  const apart = new Set<string>();
  let assigned: readonly AssignedRecords[];
  let known: number;
  do {
    known = apart.size;
    assigned = roots.map((ofVersion) => assignRecords(ofVersion, apart));
    for (const each of assigned) for (const id of each.apart) apart.add(id);
  } while (apart.size > known);
  return versions.map((messages, index) => {
    const records = assigned[index]?.records ?? new Map<string, RecordType>();
    return catalogOf(today, messages, withBases(today, records));
  });
}

function rootsOf(today: Catalog, messages: Messages): readonly Root[] {
  const shapes = new ObjectShapes(today);
  return [...messages].map(([id, structure]) => ({
    id,
    shape: shapes.of(structure, today.events.get(id)?.message),
  }));
}

function catalogOf(
  today: Catalog,
  messages: Messages,
  records: ReadonlyMap<string, RecordType>,
): Catalog {
  const present = [...today.events.values()].filter(({ id }) => messages.has(id));
  const events = present.map((event) => eventAmong(event, messages));
  return freezeCatalog({
    ...today,
    models: modelsOf(today, events),
    events: new Map(events.map((event) => [event.id, event])),
    records,
    valueSets: new Map(),
    formats: new Map(),
    extensions: new Map(),
  });
}

/** An event type that names others only as far as there are such. */
function eventAmong(event: EventType, present: ReadonlyMap<string, unknown>): EventType {
  const { response, query, related, ...rest } = event;
  const isThere = (name: string): boolean => present.has(`${event.model}.${name}`);
  return {
    ...rest,
    ...(response === undefined || !isThere(response) ? {} : { response }),
    ...(query === undefined || !isThere(query) ? {} : { query }),
    related: related.filter((id) => present.has(id)),
  };
}

function modelsOf(today: Catalog, events: readonly EventType[]): ReadonlyMap<string, DataModel> {
  const eventsOf = groupBy(events, ({ model }) => model);
  const models = [...today.models.values()].flatMap((model) => {
    const left = eventsOf.get(model.name);
    return left === undefined ? [] : [[model.name, { ...model, events: left }] as const];
  });
  return new Map(models);
}
