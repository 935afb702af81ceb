import type { Span } from "../base/source.ts";
import type { EventType } from "./event-type.ts";
import type { Exchange } from "./exchange.ts";
import type { Extension } from "./extension.ts";
import type { Format } from "./format.ts";
import type { RecordType } from "./record.ts";
import type { ValueSet } from "./value-set.ts";

/** A category of data. */
export interface DataModel {
  readonly kind: "model";
  /** Identifier: `ClinicalSummary`. */
  readonly name: string;
  /** As `Meta.DataModel` carries it: `Clinical Summary`. */
  readonly title: string;
  readonly description: string;
  /** Sorted by name. */
  readonly events: readonly EventType[];
  readonly span: Span;
}

/**
 * All definitions, resolved: the intermediate representation that every stage after reading
 * works on. Immutable; maps iterate in code-unit order of their keys; every node has its span.
 */
export interface Catalog {
  readonly description: string;
  /** Scope of the generated packages, with `@`. */
  readonly scope: string;
  /** Address under which the reference is published, without a slash at its end. */
  readonly referenceUrl?: string;
  /** Missing where the definitions are of no API. */
  readonly exchange?: Exchange;
  /** By name. */
  readonly models: ReadonlyMap<string, DataModel>;
  /** By id `Model.Event`. */
  readonly events: ReadonlyMap<string, EventType>;
  /** By id; all forms, messages included. */
  readonly records: ReadonlyMap<string, RecordType>;
  /** By id. */
  readonly valueSets: ReadonlyMap<string, ValueSet>;
  /** By name. */
  readonly formats: ReadonlyMap<string, Format>;
  /** By id. */
  readonly extensions: ReadonlyMap<string, Extension>;
}

/** The record with this id. The catalog is linked, so an id that it holds always resolves. */
export function recordOf(catalog: Catalog, id: string): RecordType {
  return resolve(catalog.records, id);
}

/** The value set with this id. */
export function valueSetOf(catalog: Catalog, id: string): ValueSet {
  return resolve(catalog.valueSets, id);
}

/** The format with this name. */
export function formatOf(catalog: Catalog, name: string): Format {
  return resolve(catalog.formats, name);
}

/** The data model with this name. */
export function modelOf(catalog: Catalog, name: string): DataModel {
  return resolve(catalog.models, name);
}

function resolve<T>(map: ReadonlyMap<string, T>, key: string): T {
  const found = map.get(key);
  if (found === undefined) throw new Error(`Bug in canon: "${key}" is not in the catalog`);
  return found;
}
