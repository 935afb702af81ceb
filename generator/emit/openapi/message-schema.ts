import type { JsonObject } from "../../base/json.ts";
import { recordOf } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import { recordIdOf, type Field } from "../../catalog/field.ts";
import { constantsOf } from "../json-schema/event-schema.ts";
import { assertions, fieldSchema } from "../json-schema/field-schema.ts";
import { recordSchema } from "../json-schema/record-schema.ts";
import type { SchemaScope } from "../json-schema/schema-scope.ts";
import { recordsReaching } from "../../catalog/records-reaching.ts";

/**
 * Makes the schemas of messages, as receivers must take them. The records that they hold are shared
 * with other event types, so the constants in these records are asserted here, beside the reference.
 */
export function messageSchemas(shared: SchemaScope): (event: EventType) => JsonObject {
  const { catalog } = shared;
  const holding = recordsReaching(catalog, ({ fields }) => fields.some(isConstant));
  return (event) => {
    const scope = { ...shared, constants: constantsOf(catalog, event) };
    const message = recordOf(catalog, event.message);
    const place = { scope, holding, open: new Set([message.id]) };
    const properties = message.fields.map((field) => [field.name, pinned(field, place)] as const);
    return {
      ...recordSchema(scope, { ...message, description: event.description }),
      properties: Object.fromEntries(properties),
    };
  };
}

interface Place {
  readonly scope: SchemaScope;
  /** Ids of the records that have constants, or hold records that have. */
  readonly holding: ReadonlySet<string>;
  /** Ids of the records around this place: what holds itself is pinned once. */
  readonly open: ReadonlySet<string>;
}

/** The schema of a field of a message, with what the constants below it hold. */
function pinned(field: Field, place: Place): JsonObject {
  const schema = fieldSchema(place.scope, field);
  const pin = pinOf(field, place);
  if (pin === undefined) return schema;
  const { items } = schema;
  return items === undefined
    ? { ...schema, ...pin }
    : { ...schema, items: { allOf: [items], ...pin } };
}

/** What the constants below a field hold, as an assertion about what the field, or its list, holds. */
function pinOf(field: Field, place: Place): JsonObject | undefined {
  if (isConstant(field)) return assertions(place.scope, field);
  const id = recordIdOf(field.type);
  if (id === undefined || !place.holding.has(id) || place.open.has(id)) return undefined;
  const below = { ...place, open: new Set([...place.open, id]) };
  const { fields } = recordOf(place.scope.catalog, id);
  const properties = fields.flatMap((inner): readonly (readonly [string, JsonObject])[] => {
    const pin = pinOf(inner, below);
    if (pin === undefined) return [];
    return [[inner.name, inner.type.kind === "list" ? { type: "array", items: pin } : pin]];
  });
  return { type: "object", properties: Object.fromEntries(properties) };
}

function isConstant({ constant, type }: Field): boolean {
  return constant !== undefined && type.kind === "scalar";
}
