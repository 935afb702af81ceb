import { compareBy } from "../base/compare.ts";
import { groupBy } from "../base/group-by.ts";
import type { Catalog, DataModel } from "../catalog/catalog.ts";
import type { EventRole, EventType } from "../catalog/event-type.ts";
import type { RecordType } from "../catalog/record.ts";
import type { ValueSet } from "../catalog/value-set.ts";
import { liftRecord } from "./lift-record.ts";
import type { LineOf } from "./line-spans.ts";
import { extensionRecord } from "./record-place.ts";
import type { CatalogSnapshot, EventSnapshot, ValueSetSnapshot } from "./snapshot.ts";

/**
 * The catalog that a snapshot tells of. The bases of its records must have been checked; whether
 * other names lead anywhere can be checked in the catalog.
 */
export function liftCatalog(snapshot: CatalogSnapshot, lineOf: LineOf): Catalog {
  const { description, scope, referenceUrl, exchange } = snapshot;
  const events = liftEvents(snapshot, lineOf);
  return {
    description,
    scope,
    ...(referenceUrl === undefined ? {} : { referenceUrl }),
    ...(exchange === undefined ? {} : { exchange }),
    models: liftModels(snapshot, events, lineOf),
    events,
    records: liftRecords(snapshot, lineOf),
    valueSets: mapOf(snapshot.valueSets, (id, set) => ({
      ...liftValueSet(id, set),
      span: lineOf("valueSets", id),
    })),
    formats: mapOf(snapshot.formats, (name, format) => ({
      kind: "format",
      name,
      ...format,
      span: lineOf("formats", name),
    })),
    extensions: mapOf(snapshot.extensions, (id, extension) => ({
      kind: "extension",
      id,
      ...extension,
      record: extensionRecord(id),
      span: lineOf("extensions", id),
    })),
  };
}

/** Things by key, in code-unit order. */
function mapOf<Snapshot, Thing>(
  snapshots: Readonly<Record<string, Snapshot>>,
  lift: (key: string, snapshot: Snapshot) => Thing,
): ReadonlyMap<string, Thing> {
  const entries = Object.entries(snapshots).toSorted(compareBy(([key]) => key));
  return new Map(entries.map(([key, snapshot]) => [key, lift(key, snapshot)]));
}

function liftModels(
  snapshot: CatalogSnapshot,
  events: ReadonlyMap<string, EventType>,
  lineOf: LineOf,
): ReadonlyMap<string, DataModel> {
  const eventsOf = groupBy(events.values(), ({ model }) => model);
  return mapOf(snapshot.models, (name, { title, description }) => ({
    kind: "model",
    name,
    title: title ?? name,
    description,
    events: eventsOf.get(name) ?? [],
    span: lineOf("models", name),
  }));
}

function liftEvents({ events }: CatalogSnapshot, lineOf: LineOf): ReadonlyMap<string, EventType> {
  const queries = new Map<string, string>();
  for (const [id, { response }] of Object.entries(events).toSorted(compareBy(([key]) => key))) {
    const { model, name } = partsOf(id);
    const answer = `${model}.${response}`;
    if (response !== undefined && !queries.has(answer)) queries.set(answer, name);
  }
  return mapOf(events, (id, event) => {
    const { title, status, dataOnDemand, related, response, ...rest } = event;
    const { model, name } = partsOf(id);
    const query = queries.get(id);
    return {
      kind: "event",
      id,
      name,
      title: title ?? name,
      model,
      ...rest,
      role: roleOf(event, query),
      ...(response === undefined ? {} : { response }),
      ...(query === undefined ? {} : { query }),
      status: status ?? "unknown",
      dataOnDemand: dataOnDemand ?? false,
      related: related ?? [],
      message: id,
      span: lineOf("events", id),
    };
  });
}

function partsOf(id: string): { readonly model: string; readonly name: string } {
  const [model = "", name = ""] = id.split(".");
  return { model, name };
}

function roleOf({ method, response }: EventSnapshot, query: string | undefined): EventRole {
  if (method === "push") return "notification";
  if (response !== undefined) return "query";
  return query === undefined ? "synchronous" : "response";
}

/** Bases before what extends them. */
function liftRecords(
  { records, events }: CatalogSnapshot,
  lineOf: LineOf,
): ReadonlyMap<string, RecordType> {
  const lifted = new Map<string, RecordType>();
  const lift = (id: string): RecordType | undefined => {
    const known = lifted.get(id);
    const snapshot = records[id];
    if (known !== undefined || snapshot === undefined) return known;
    const base = snapshot.base === undefined ? undefined : lift(snapshot.base);
    const isMessage = Object.hasOwn(events, id);
    const record = liftRecord(snapshot, { id, base, isMessage, span: lineOf("records", id) });
    lifted.set(id, record);
    return record;
  };
  for (const id of Object.keys(records)) lift(id);
  return new Map([...lifted].toSorted(compareBy(([id]) => id)));
}

function liftValueSet(id: string, snapshot: ValueSetSnapshot): Omit<ValueSet, "span"> {
  const { codes, ...rest } = snapshot;
  const [name = "", model] = id.split(".").toReversed();
  return {
    kind: "valueSet",
    id,
    name,
    ...(model === undefined ? {} : { model }),
    ...rest,
    codes: (codes ?? []).map((entry) => {
      if (typeof entry === "string") return { code: entry };
      const [code, meaning] = entry;
      return { code, meaning };
    }),
  };
}
