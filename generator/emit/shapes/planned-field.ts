import { valueSetOf, type Catalog } from "../../catalog/catalog.ts";
import { recordIdOf, type Field, type Requirement, type TypeRef } from "../../catalog/field.ts";
import { assertNever } from "../../base/invariant.ts";
import type { FieldCode, FieldType } from "../../runtime/shape.ts";

/** What the table of a record says of a field: only what changes a verdict. */
export interface PlannedField {
  readonly name: string;
  readonly code: FieldCode;
  /** Id of the record that it holds. */
  readonly record?: string;
  readonly constant?: "model" | "event";
  /** Id of the closed value set. */
  readonly values?: string;
  /** Name of the format. */
  readonly format?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** The table's view of a field. Open value sets give no issue, so they are left out. */
export function plannedField(catalog: Catalog, field: Field): PlannedField {
  const { type, constant, values, format, minItems, maxItems } = field;
  const record = recordIdOf(type);
  const isList = type.kind === "list";
  const isText = itemType(type) === "string";
  const isConstant = constant !== undefined && isText && !isList;
  // A constant says all there is to say.
  const isFree = isText && !isConstant;
  const isClosed = values !== undefined && valueSetOf(catalog, values).binding === "closed";
  return {
    name: field.name,
    code: `${itemType(type)}${isList ? "[]" : ""}${mark(field.required)}`,
    ...(record === undefined ? {} : { record }),
    ...(isConstant ? { constant } : {}),
    ...(isFree && isClosed ? { values } : {}),
    ...(isFree && format !== undefined ? { format } : {}),
    ...(minItems === undefined || !isList ? {} : { minItems }),
    ...(maxItems === undefined || !isList ? {} : { maxItems }),
  };
}

function itemType(type: TypeRef): FieldType {
  switch (type.kind) {
    case "scalar":
      return SCALARS[type.name];
    case "record":
      return "object";
    case "list":
      return itemType(type.of);
    default:
      return assertNever(type);
  }
}

const SCALARS = { String: "string", Number: "number", Boolean: "boolean" } as const;

function mark(required: Requirement): "" | "!" | "!sending" {
  switch (required) {
    case "always":
      return "!";
    case "sending":
      return "!sending";
    case "never":
      return "";
    default:
      return assertNever(required);
  }
}
