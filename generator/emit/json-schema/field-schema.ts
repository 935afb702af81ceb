import type { Json, JsonObject } from "../../base/json.ts";
import { assertNever } from "../../base/invariant.ts";
import { formatOf, recordOf, valueSetOf } from "../../catalog/catalog.ts";
import { isScalar, type Field, type ItemRef, type ScalarName } from "../../catalog/field.ts";
import { described, fieldAnnotations, textAnnotations } from "./annotations.ts";
import { isRequired, type SchemaScope } from "./schema-scope.ts";

/** The schema of what a field holds, at this place of this record. */
export function fieldSchema(scope: SchemaScope, field: Field): JsonObject {
  return {
    ...described(scope, field.description),
    ...assertions(scope, field),
    ...fieldAnnotations(scope, field),
  };
}

/** What the schema of a field asserts, and, if annotated, which value set and format that is. */
export function assertions(scope: SchemaScope, field: Field): JsonObject {
  const { type } = field;
  const nullable = isScalar(type) && !isRequired(scope, field);
  if (type.kind !== "list") return itemSchema(scope, field, { item: type, nullable, alone: false });
  const isSending = scope.options.direction === "sending";
  const { minItems, maxItems } = field;
  return {
    type: "array",
    items: itemSchema(scope, field, { item: type.of, nullable: false, alone: true }),
    ...(isSending && minItems !== undefined ? { minItems } : {}),
    ...(isSending && maxItems !== undefined ? { maxItems } : {}),
  };
}

interface Item {
  readonly item: ItemRef;
  readonly nullable: boolean;
  /** Whether nothing is told beside it: of a list, it is told beside `items`. */
  readonly alone: boolean;
}

function itemSchema(scope: SchemaScope, field: Field, { item, nullable, alone }: Item): JsonObject {
  if (item.kind === "record") return recordRef(scope, item.id, alone);
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
  if (constant !== undefined && constants !== undefined && type.kind !== "list") {
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
function recordRef(
  { catalog, dialect, refTo }: SchemaScope,
  id: string,
  alone: boolean,
): JsonObject {
  const $ref = refTo(recordOf(catalog, id));
  return alone || dialect.refSiblings ? { $ref } : { allOf: [{ $ref }] };
}
