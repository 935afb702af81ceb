import type {
  InterfaceDeclarationStructure,
  OptionalKind,
  PropertySignatureStructure,
} from "ts-morph";
import type { Field } from "../../catalog/field.ts";
import type { RecordType } from "../../catalog/record.ts";
import { identifier, propertyName } from "../escape/identifier.ts";
import { fieldDocs, recordDocs } from "./docs.ts";
import { fieldType, type TypeScope } from "./field-type.ts";
import { StructureKind } from "./ts-morph.ts";

/** Refines the type of a field: `Meta & { EventType: "Cancel" }`. */
export type Refine = (field: Field, type: string) => string;

/** What an interface may say otherwise than its record does. */
interface InterfaceOptions {
  readonly docs?: string;
  readonly refine?: Refine;
}

/**
 * The interface of a record. One that has a base extends it, and declares only what it adds or
 * narrows.
 */
export function recordInterface(
  scope: TypeScope,
  record: RecordType,
  { docs = recordDocs(scope.catalog, record), refine = (_, type) => type }: InterfaceOptions = {},
): InterfaceDeclarationStructure {
  const base =
    record.base === undefined ? [] : [scope.imports.type(scope.naming.record(record.base))];
  const property = (field: Field): OptionalKind<PropertySignatureStructure> => ({
    docs: [fieldDocs(scope, field)],
    name: propertyName(field.name),
    hasQuestionToken: field.required !== "always",
    type: refine(field, fieldType(scope, field, "reader")),
  });
  return {
    kind: StructureKind.Interface,
    docs: docs === "" ? [] : [docs],
    isExported: true,
    name: identifier(record.name),
    extends: base,
    properties: record.fields.filter((field) => record.own.has(field.name)).map(property),
  };
}
