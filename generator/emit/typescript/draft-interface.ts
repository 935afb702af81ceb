import type {
  InterfaceDeclarationStructure,
  OptionalKind,
  PropertySignatureStructure,
} from "ts-morph";
import type { Field } from "../../catalog/field.ts";
import type { RecordType } from "../../catalog/record.ts";
import { identifier, propertyName } from "../escape/identifier.ts";
import { draftDocs, fieldDocs } from "./docs.ts";
import { draftPlan } from "./draft-plan.ts";
import { fieldType, type TypeScope } from "./field-type.ts";
import type { Refine } from "./record-interface.ts";
import { StructureKind } from "./ts-morph.ts";

/**
 * The interface of what senders write for a record; none if that is the record as it is. It extends
 * the interface of the record and declares anew what is narrower; editors show the documentation of
 * the member that it narrows. One that asks for less than the record cannot extend it: it is
 * written out, beside the drafts of the bases.
 */
export function draftInterface(
  scope: TypeScope,
  record: RecordType,
  refine: Refine = (_, type) => type,
): readonly InterfaceDeclarationStructure[] {
  const { catalog, naming, imports } = scope;
  const plan = draftPlan(catalog);
  if (!plan.hasDraft(record)) return [];
  const asksForLess = plan.asksForLess(record);
  const property = (field: Field): OptionalKind<PropertySignatureStructure> => ({
    docs: asksForLess ? [fieldDocs(scope, field)] : [],
    name: propertyName(field.name),
    hasQuestionToken: plan.isOptional(record, field),
    type: refine(field, fieldType(scope, field, "writer")),
  });
  const bases = (): readonly string[] =>
    record.base === undefined ? [] : [imports.type(naming.draft(record.base))];
  const fields = record.fields.filter((field) =>
    asksForLess ? record.own.has(field.name) : plan.differs(record, field),
  );
  return [
    {
      kind: StructureKind.Interface,
      docs: [draftDocs(record)],
      isExported: true,
      name: identifier(naming.draft(record.id).name),
      extends: asksForLess ? [...bases()] : [identifier(record.name)],
      properties: fields.map(property),
    },
  ];
}
