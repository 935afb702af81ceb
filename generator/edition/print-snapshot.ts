import { invariant } from "../base/invariant.ts";
import type { Catalog, DataModel } from "../catalog/catalog.ts";
import { recordOf } from "../catalog/catalog.ts";
import type { Edition } from "../catalog/edition.ts";
import type { EventType } from "../catalog/event-type.ts";
import type { Field, TypeRef } from "../catalog/field.ts";
import type { RecordType } from "../catalog/record.ts";
import type { Rule } from "../catalog/rule.ts";
import type { ValueSet } from "../catalog/value-set.ts";
import { recordPlace } from "./record-place.ts";
import { INHERITED } from "./snapshot.ts";

/**
 * The text of the file of an edition: JSON with one line for each thing of the catalog, so that two
 * of them can be compared by line. Equal editions have equal texts.
 */
export function printSnapshot(edition: Omit<Edition, "digest">): string {
  const { name, previous, versions, umbrella, catalog } = edition;
  const { description, scope, referenceUrl, exchange } = catalog;
  return objectText("", [
    ["edition", JSON.stringify(name)],
    ...(previous === undefined ? [] : [["previous", JSON.stringify(previous)] as const]),
    [
      "versions",
      objectText(
        "  ",
        entriesOf(versions, (version) => version),
      ),
    ],
    ["umbrella", JSON.stringify(umbrella)],
    [
      "catalog",
      objectText("  ", [
        ...entriesOf(
          Object.entries({ description, scope, referenceUrl, exchange }),
          (part) => part,
        ),
        ...sectionsOf(catalog),
      ]),
    ],
  ]).concat("\n");
}

/** All of a catalog but what is said of the whole: for each kind of thing the text of all of them. */
export function sectionsOf(catalog: Catalog): readonly TextEntry[] {
  const section = <T>(things: ReadonlyMap<string, T>, snapshotOf: (thing: T) => object): string =>
    objectText("    ", entriesOf(things, snapshotOf));
  return [
    ["models", section(catalog.models, modelSnapshot)],
    ["events", section(catalog.events, eventSnapshot)],
    ["records", section(catalog.records, (record) => recordSnapshot(catalog, record))],
    ["valueSets", section(catalog.valueSets, valueSetSnapshot)],
    [
      "formats",
      section(catalog.formats, ({ kind: _kind, name: _name, span: _span, ...format }) => format),
    ],
    [
      "extensions",
      section(catalog.extensions, ({ description, source, allowedOn }) => ({
        description,
        source,
        allowedOn,
      })),
    ],
  ];
}

/** A key, and its value as JSON. */
type TextEntry = readonly [key: string, json: string];

function entriesOf<T>(
  things: Iterable<readonly [string, T]>,
  snapshotOf: (thing: T) => unknown,
): readonly TextEntry[] {
  return [...things].flatMap(([key, thing]) => {
    const snapshot = snapshotOf(thing);
    return snapshot === undefined ? [] : [[key, JSON.stringify(snapshot)] as const];
  });
}

function objectText(indent: string, entries: readonly TextEntry[]): string {
  if (entries.length === 0) return "{}";
  const lines = entries.map(([key, json]) => `${indent}  ${JSON.stringify(key)}: ${json}`);
  return `{\n${lines.join(",\n")}\n${indent}}`;
}

// In what follows, keys that are undefined are left out by `JSON.stringify`.

function modelSnapshot({ name, title, description }: DataModel): object {
  return { title: unless(name, title), description };
}

function eventSnapshot(event: EventType): object {
  const { name, title, description, method, response, status, dataOnDemand, sender } = event;
  return {
    title: unless(name, title),
    description,
    method,
    response,
    status: unless("unknown", status),
    dataOnDemand: unless(false, dataOnDemand),
    sender,
    related: unlessEmpty(event.related),
  };
}

function recordSnapshot(catalog: Catalog, record: RecordType): object {
  const { id, name, description, base } = record;
  const { form } = record;
  const place = recordPlace(id, { base: base !== undefined, isMessage: form === "message" });
  invariant(
    place.form === form && place.model === record.model && place.home === record.home,
    `"${id}" is not what its id says`,
  );
  const parent = base === undefined ? undefined : recordOf(catalog, base);
  return {
    name: unless(place.name, name),
    description: unless("", description),
    base,
    fields: fieldSnapshots(record, parent),
    rules: unlessEmpty(record.rules.slice(parent?.rules.length ?? 0).map(ruleSnapshot)),
  };
}

/** The own fields; those of the base stand together, where the first of them stands. */
function fieldSnapshots(record: RecordType, base: RecordType | undefined): readonly unknown[] {
  const inherited = new Set(base?.fields.map(({ name }) => name));
  const start = record.fields.findIndex(({ name }) => inherited.has(name));
  const isOwn = ({ name }: Field): boolean => record.own.has(name);
  if (start === -1) return record.fields.map(fieldSnapshot);
  const end = start + inherited.size;
  return [
    ...record.fields.slice(0, start).map(fieldSnapshot),
    INHERITED,
    ...record.fields.slice(start, end).filter(isOwn).map(fieldSnapshot),
    ...record.fields.slice(end).map(fieldSnapshot),
  ];
}

function fieldSnapshot(field: Field): object {
  const { name, type, required, values, format, constant, minItems, maxItems } = field;
  const { reliability, ratingSource, ratingBasis, description, examples } = field;
  const { deprecated, renamedFrom } = field;
  const adjustments = field.adjustments.map(({ path, notes }) => ({ path: path.join("."), notes }));
  return {
    name,
    type: unless("String", typeText(type)),
    required: required === "always" ? true : unless("never", required),
    values,
    format,
    constant,
    minItems,
    maxItems,
    reliability: unless("possible", reliability),
    ratingSource: unless("estimated", ratingSource),
    ratingBasis,
    description: unless("", description),
    examples: unlessEmpty(examples),
    deprecated,
    renamedFrom,
    adjustments: unlessEmpty(adjustments),
  };
}

function typeText(type: TypeRef): string {
  const item = type.kind === "list" ? type.of : type;
  const name = item.kind === "scalar" ? item.name : item.id;
  return type.kind === "list" ? `${name}[]` : name;
}

function ruleSnapshot({ id, description, when, anyOf }: Rule): object {
  const texts = (paths: readonly (readonly string[])[]): readonly string[] =>
    paths.map((path) => path.join("."));
  return { id, description, when: when && texts(when), anyOf: anyOf.map(texts) };
}

function valueSetSnapshot(set: ValueSet): object {
  const { description, binding, source, standard, codesFrom } = set;
  const codes = set.codes.map(({ code, meaning }) =>
    meaning === undefined ? code : [code, meaning],
  );
  return { description, binding, source, standard, codesFrom, codes: unlessEmpty(codes) };
}

/** Nothing where the value is the one that reading assumes. */
function unless<T>(assumed: T, value: T): T | undefined {
  return value === assumed ? undefined : value;
}

function unlessEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
