import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import type { Field } from "../../catalog/field.ts";
import type { RecordType } from "../../catalog/record.ts";
import { propertyName } from "../escape/identifier.ts";
import { stringLiteral } from "../escape/string-literal.ts";
import type { ObjectType } from "./object-type.ts";

/** The wire names that the constants of a message stand for. */
export interface WireNames {
  readonly model: string;
  readonly event: string;
}

/** Whether the field of the record may be left out, in messages or in drafts of them. */
export type IsOptional = (record: RecordType, field: Field) => boolean;

interface ConstantsOf {
  readonly names: WireNames;
  readonly isOptional: IsOptional;
}

/**
 * What the message of an event type knows of a field beyond its shared type: an object type with
 * the constants below it, or undefined if there are none.
 */
export function constantsBelow(
  catalog: Catalog,
  field: Field,
  of: ConstantsOf,
): ObjectType | undefined {
  return below(catalog, { field, of, open: new Set() });
}

interface Search {
  readonly field: Field;
  readonly of: ConstantsOf;
  /** Records above: a type that holds itself ends here. */
  readonly open: ReadonlySet<string>;
}

function below(catalog: Catalog, { field, of, open }: Search): ObjectType | undefined {
  // Constants inside of lists are left to the validators: an array type cannot be refined so.
  if (field.type.kind !== "record" || open.has(field.type.id)) return undefined;
  const record = recordOf(catalog, field.type.id);
  const members: (readonly [string, string | ObjectType])[] = [];
  for (const inner of record.fields) {
    const type =
      inner.constant === undefined
        ? below(catalog, { field: inner, of, open: new Set([...open, record.id]) })
        : literal(inner, of.names);
    if (type === undefined) continue;
    const mark = of.isOptional(record, inner) ? "?" : "";
    members.push([`${propertyName(inner.name)}${mark}`, type]);
  }
  return members.length === 0 ? undefined : { members };
}

function literal(field: Field, names: WireNames): string | undefined {
  if (field.constant === undefined) return undefined;
  const text = stringLiteral(names[field.constant]);
  return field.required === "always" ? text : `${text} | null`;
}
