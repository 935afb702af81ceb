import type { Json, JsonObject } from "../../base/json.ts";
import { assertNever } from "../../base/invariant.ts";
import { formatOf, recordOf, valueSetOf } from "../../catalog/catalog.ts";
import { isScalar, type Field, type ItemRef, type ScalarName } from "../../catalog/field.ts";
import { fieldAnnotations, textAnnotations } from "./annotations.ts";
import { isRequired, type SchemaScope } from "./schema-scope.ts";

/** The schema of what a field holds, at this place of this record. */
export function fieldSchema(scope: SchemaScope, field: Field): JsonObject {
  return {
    description: field.description,
    ...assertions(scope, field),
    ...fieldAnnotations(scope, field),
  };
}

function assertions(scope: SchemaScope, field: Field): JsonObject {
  const { type } = field;
  const nullable = isScalar(type) && !isRequired(scope, field);
  if (type.kind !== "list") return itemSchema(scope, field, { item: type, nullable });
  const isSending = scope.options.direction === "sending";
  const { minItems, maxItems } = field;
  return {
    type: "array",
    items: itemSchema(scope, field, { item: type.of, nullable: false }),
    ...(isSending && minItems !== undefined ? { minItems } : {}),
    ...(isSending && maxItems !== undefined ? { maxItems } : {}),
  };
}

interface Item {
  readonly item: ItemRef;
  readonly nullable: boolean;
}

function itemSchema(scope: SchemaScope, field: Field, { item, nullable }: Item): JsonObject {
  if (item.kind === "record") return recordRef(scope, item.id);
  const name = SCALARS[item.name];
  const type = nullable ? [name, "null"] : name;
  const orNull = nullable ? [null] : [];
  switch (item.name) {
    case "String":
      return {
        type,
        ...textAssertions(scope, field, orNull),
        ...textAnnotations(scope, field),
      };
    case "Number":
      return { type, ...(scope.options.direction === "sending" ? SAFE : {}) };
    case "Boolean":
      return { type };
    default:
      return assertNever(item.name);
  }
}

const SCALARS: Readonly<Record<ScalarName, string>> = {
  String: "string",
  Number: "number",
  Boolean: "boolean",
};

/** Past these, a number may lose its last digits on the way. */
const SAFE: JsonObject = { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };

function textAssertions(scope: SchemaScope, field: Field, orNull: readonly Json[]): JsonObject {
  const { catalog, constants, options } = scope;
  const { constant, values, format, type } = field;
  if (constant !== undefined && type.kind !== "list") {
    const name = constants[constant];
    return orNull.length === 0 ? { const: name } : { enum: [name, ...orNull] };
  }
  if (options.direction === "receiving") return {};
  const set = values === undefined ? undefined : valueSetOf(catalog, values);
  const codes = set?.binding === "closed" ? set.codes : undefined;
  return {
    ...(codes === undefined ? {} : { enum: [...codes.map(({ code }) => code), ...orNull] }),
    ...(format === undefined ? {} : { pattern: formatOf(catalog, format).pattern }),
  };
}

/** A reference to the schema of a record. Older drafts look at nothing beside a `$ref`. */
function recordRef({ catalog, dialect }: SchemaScope, id: string): JsonObject {
  const $ref = `#/${dialect.definitions}/${recordOf(catalog, id).name}`;
  return dialect.refSiblings ? { $ref } : { allOf: [{ $ref }] };
}
