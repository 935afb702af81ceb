import { compareBy } from "../../base/compare.ts";
import type { JsonObject } from "../../base/json.ts";
import { modelOf, recordOf, type Catalog } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import type { Extension } from "../../catalog/extension.ts";
import { recordIdOf } from "../../catalog/field.ts";
import type { RecordType } from "../../catalog/record.ts";
import type { Direction } from "../../runtime/direction.ts";
import { DEFAULT_SOURCE, hasRatings } from "./annotations.ts";
import { recordSchema } from "./record-schema.ts";
import { DIALECTS, type SchemaOptions } from "./schema-options.ts";
import { isTold, type Constants, type SchemaScope } from "./schema-scope.ts";

/**
 * The schema of the messages of an event type, with all that it refers to inside. Its `$id` never
 * changes, so that others can refer to it.
 */
export function eventSchema(
  catalog: Catalog,
  event: EventType,
  options: SchemaOptions,
): JsonObject {
  return eventSchemas(catalog, options)(event);
}

/**
 * The same for many event types of a catalog: the schema of a record that several of them hold is
 * made once, and is one object in all of them.
 */
export function eventSchemas(
  catalog: Catalog,
  options: SchemaOptions,
): (event: EventType) => JsonObject {
  const made = new Map<string, JsonObject>();
  return (event) => {
    const scope = scopeOf(catalog, options, constantsOf(catalog, event));
    const { id, description, message } = event;
    return rootSchema(scope, { id, description, record: message, made });
  };
}

/** The schema of the data that an extension carries, whole. */
export function extensionSchema(
  catalog: Catalog,
  { id, description, record }: Extension,
  options: SchemaOptions,
): JsonObject {
  const scope = scopeOf(catalog, options, { model: "", event: "" });
  return rootSchema(scope, { id: `extension:${id}`, description, record, made: new Map() });
}

/** What the constants of an event type hold. */
export function constantsOf(catalog: Catalog, event: EventType): Constants {
  return { model: modelOf(catalog, event.model).title, event: event.title };
}

function scopeOf(catalog: Catalog, options: SchemaOptions, constants: Constants): SchemaScope {
  const dialect = DIALECTS[options.draft];
  const refTo = ({ name }: RecordType): string => `#/${dialect.definitions}/${name}`;
  return { catalog, options, dialect, constants, refTo, prose: (description) => description };
}

/** A schema that refers to nothing outside. */
function rootSchema(
  scope: SchemaScope,
  root: {
    readonly id: string;
    readonly description: string;
    /** Id of the record that it describes. */
    readonly record: string;
    /** Schemas of records that other schemas have as well, by their ids. */
    readonly made: Map<string, JsonObject>;
  },
): JsonObject {
  const { catalog, dialect, options } = scope;
  const { id, description, made } = root;
  const definition = (record: RecordType): JsonObject => {
    const schema = made.get(record.id) ?? recordSchema(scope, record);
    // What holds a constant differs from event type to event type.
    if (record.fields.every(({ constant }) => constant === undefined)) made.set(record.id, schema);
    return schema;
  };
  const records = recordsBelow(catalog, root.record);
  const definitions = records.map((record) => [record.name, definition(record)] as const);
  return {
    $schema: dialect.uri,
    $id: idOf(id, options.direction),
    title: id,
    description,
    ...(hasRatings(scope) ? { "x-rating-source": DEFAULT_SOURCE } : {}),
    ...(isTold(scope) ? {} : { $comment: `${idOf(id, "receiving")} says what the fields mean.` }),
    ...recordSchema(scope, { ...recordOf(catalog, root.record), description }),
    ...(records.length === 0 ? {} : { [dialect.definitions]: Object.fromEntries(definitions) }),
  };
}

function idOf(id: string, direction: Direction): string {
  return `urn:canon:${id}:${direction}`;
}

/** All records that fields of a record can hold, at any depth, by name. */
function recordsBelow(catalog: Catalog, messageId: string): readonly RecordType[] {
  const found = new Map<string, RecordType>();
  const visit = (record: RecordType): void => {
    for (const field of record.fields) {
      const id = recordIdOf(field.type);
      if (id === undefined || found.has(id)) continue;
      const held = recordOf(catalog, id);
      found.set(id, held);
      visit(held);
    }
  };
  visit(recordOf(catalog, messageId));
  return [...found.values()].toSorted(compareBy((record) => record.name));
}
