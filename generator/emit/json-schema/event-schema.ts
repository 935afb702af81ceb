import { compareBy } from "../../base/compare.ts";
import type { JsonObject } from "../../base/json.ts";
import { modelOf, recordOf, type Catalog } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import type { Extension } from "../../catalog/extension.ts";
import { recordIdOf } from "../../catalog/field.ts";
import type { RecordType } from "../../catalog/record.ts";
import { rulesOf } from "../shapes/rules-of.ts";
import { DEFAULT_SOURCE, hasRatings, ruleAnnotations } from "./annotations.ts";
import { fieldSchema } from "./field-schema.ts";
import { ruleSchema } from "./rule-schema.ts";
import { DIALECTS, type SchemaOptions } from "./schema-options.ts";
import { isRequired, type SchemaScope } from "./schema-scope.ts";

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
  const dialect = DIALECTS[options.draft];
  const made = new Map<string, JsonObject>();
  return (event) => {
    const constants = { model: modelOf(catalog, event.model).title, event: event.title };
    const scope: SchemaScope = { catalog, options, dialect, constants };
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
  const dialect = DIALECTS[options.draft];
  const scope: SchemaScope = { catalog, options, dialect, constants: { model: "", event: "" } };
  return rootSchema(scope, { id: `extension:${id}`, description, record, made: new Map() });
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
    $id: `urn:canon:${id}:${options.direction}`,
    title: id,
    ...(hasRatings(scope) ? { "x-rating-source": DEFAULT_SOURCE } : {}),
    ...recordSchema(scope, recordOf(catalog, root.record), description),
    ...(records.length === 0 ? {} : { [dialect.definitions]: Object.fromEntries(definitions) }),
  };
}

function recordSchema(
  scope: SchemaScope,
  record: RecordType,
  description = record.description,
): JsonObject {
  const { catalog, options } = scope;
  const required = record.fields
    .filter((field) => isRequired(scope, field))
    .map(({ name }) => name);
  const rules = rulesOf(catalog, record);
  return {
    description,
    type: "object",
    properties: Object.fromEntries(
      record.fields.map((field) => [field.name, fieldSchema(scope, field)] as const),
    ),
    ...(required.length === 0 ? {} : { required }),
    ...(rules.length === 0 || options.direction === "receiving"
      ? {}
      : { allOf: rules.map(ruleSchema) }),
    ...(rules.length === 0 || !options.annotations ? {} : { "x-rules": ruleAnnotations(rules) }),
  };
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
