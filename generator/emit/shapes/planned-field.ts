import { assertNever, invariant } from "../../base/invariant.ts";
import { valueSetOf, type Catalog } from "../../catalog/catalog.ts";
import { recordIdOf, type Field, type Requirement, type TypeRef } from "../../catalog/field.ts";

/** What the table of a record says of a field: only what changes a verdict. */
export interface PlannedField {
  /** The name with its marks, as in the `fields` of a `Shape`, but for the braces of an object. */
  readonly text: string;
  /** Id of the closed value set. */
  readonly values?: string;
  /** Name of the format. */
  readonly format?: string;
  /** Id of the record that it holds. */
  readonly record?: string;
  /** What the object's fields are, where no other field holds such objects. */
  readonly inline?: readonly PlannedField[];
}

/** The table's view of a field. Open value sets give no issue, so they are left out. */
export function plannedField(catalog: Catalog, field: Field): PlannedField {
  const { name, type, constant, values, format } = field;
  invariant(name !== "", "a field has no name");
  const record = recordIdOf(type);
  const isText = itemType(type) === "text";
  const isConstant = constant !== undefined && isText && type.kind !== "list";
  // A constant says all there is to say.
  const isFree = isText && !isConstant;
  const isClosed = values !== undefined && valueSetOf(catalog, values).binding === "closed";
  const isCode = isFree && isClosed;
  const isFormatted = isFree && format !== undefined;
  const word = isConstant ? `:${constant}` : WORDS[itemType(type)];
  const marks = `${word}${isCode ? "=" : ""}${isFormatted ? "~" : ""}${listMark(field)}`;
  return {
    text: `${escaped(name)}${marks}${requiredMark(field.required)}`,
    ...(isCode ? { values } : {}),
    ...(isFormatted ? { format } : {}),
    ...(record === undefined ? {} : { record }),
  };
}

/** The name without any character that could be taken for a mark. */
function escaped(name: string): string {
  return name.replaceAll(
    /\W/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

const WORDS = { text: "", number: ":number", boolean: ":boolean", object: "" } as const;

function itemType(type: TypeRef): keyof typeof WORDS {
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

const SCALARS = { String: "text", Number: "number", Boolean: "boolean" } as const;

function listMark({ type, minItems, maxItems }: Field): string {
  if (type.kind !== "list") return "";
  if (minItems === undefined && maxItems === undefined) return "[]";
  return `[${minItems ?? ""}-${maxItems ?? ""}]`;
}

function requiredMark(required: Requirement): "" | "!" | "!sending" {
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
