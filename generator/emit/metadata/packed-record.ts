import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import type { RecordType } from "../../catalog/record.ts";
import { stringLiteral } from "../escape/string-literal.ts";
import { rulesOf } from "../../catalog/rules-of.ts";
import type { Literal } from "../typescript/literal.ts";
import { jsonLiteral } from "../typescript/json-literal.ts";
import { packedField, type PackedScope } from "./packed-field.ts";

/** A record as a `PackedRecord` of the runtime: only what it adds to its base, or narrows. */
export function packedRecord(scope: PackedScope, record: RecordType): Literal {
  const { catalog, naming } = scope;
  const base = packableBase(catalog, record);
  const narrowed = new Map(base?.fields.map((field) => [field.name, field]));
  const fields = record.fields
    .filter(({ name }) => base === undefined || record.own.has(name))
    .map((field) => packedField(scope, field, narrowed.get(field.name)));
  const rules = rulesOf(catalog, record).map(({ id, when, anyOf }) =>
    when === undefined ? { id, anyOf } : { id, when, anyOf },
  );
  if (base === undefined && rules.length === 0) return fields;
  return {
    isOpen: true,
    members: [
      ...(base === undefined
        ? []
        : [["base", stringLiteral(naming.record(base.id).name)] as const]),
      ["fields", fields],
      ...(rules.length === 0 ? [] : [["rules", jsonLiteral(rules)] as const]),
    ],
  };
}

/** The base, unless the fields would come in another order if they were unfolded on top of it. */
function packableBase(catalog: Catalog, record: RecordType): RecordType | undefined {
  if (record.base === undefined) return undefined;
  const base = recordOf(catalog, record.base);
  const unfolded = new Set([...base.fields.map(({ name }) => name), ...record.own]);
  const names = record.fields.map(({ name }) => name);
  return [...unfolded].every((name, at) => name === names[at]) ? base : undefined;
}
