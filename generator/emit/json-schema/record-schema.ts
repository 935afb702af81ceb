import type { JsonObject } from "../../base/json.ts";
import type { RecordType } from "../../catalog/record.ts";
import { rulesOf } from "../../catalog/rules-of.ts";
import { described, ruleAnnotations } from "./annotations.ts";
import { fieldSchema } from "./field-schema.ts";
import { ruleSchema } from "./rule-schema.ts";
import { isRequired, type SchemaScope } from "./schema-scope.ts";

/** The schema of an object, without those of the objects that it holds. */
export function recordSchema(scope: SchemaScope, record: RecordType): JsonObject {
  const { catalog, options } = scope;
  const required = record.fields
    .filter((field) => isRequired(scope, field))
    .map(({ name }) => name);
  const rules = rulesOf(catalog, record);
  return {
    ...described(scope, record.description),
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
