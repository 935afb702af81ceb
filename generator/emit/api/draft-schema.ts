import { isJsonObject, type JsonObject } from "../../base/json.ts";
import { formatOf, type Catalog } from "../../catalog/catalog.ts";
import { recordIdOf, type Field } from "../../catalog/field.ts";
import type { CheckerName } from "../../catalog/format.ts";
import { indexOf } from "../../catalog/index-of.ts";
import type { RecordType } from "../../catalog/record.ts";
import { recordsReaching } from "../../catalog/records-reaching.ts";
import { assertions } from "../json-schema/field-schema.ts";
import { ruleSchema } from "../json-schema/rule-schema.ts";
import { isRequired, type SchemaScope } from "../json-schema/schema-scope.ts";
import { rulesOf } from "../../catalog/rules-of.ts";
import { componentName, draftName } from "./component-names.ts";
import { componentRef, componentScope } from "./component-scopes.ts";

/** What a sender owes beyond what a receiver must take. */
export interface Drafts {
  /** Name of the schema that a sender of the record must meet: that of a draft, if there is one. */
  readonly nameOf: (record: RecordType) => string;
  /** The schema of a draft. */
  readonly schemaOf: (record: RecordType) => JsonObject;
}

/**
 * Drafts of records: all that receivers must take, by reference, and then only what differs, which
 * is always stricter. A record of which a sender owes nothing more has none.
 */
export const draftsOf = indexOf((catalog: Catalog): Drafts => {
  const stricter = stricterFields(catalog);
  const drafted = recordsReaching(
    catalog,
    (record) => rulesOf(catalog, record).length > 0 || stricter.has(record.id),
  );
  const nameOf = (record: RecordType): string =>
    drafted.has(record.id) ? draftName(catalog, record) : componentName(record);
  const scope = assertingScope(catalog, "sending", nameOf);
  return {
    nameOf,
    schemaOf: (record) => {
      const differing = record.fields.filter((field) => {
        const held = recordIdOf(field.type);
        return (
          stricter.get(record.id)?.has(field) === true || (held !== undefined && drafted.has(held))
        );
      });
      return draftSchema(scope, record, differing);
    },
  };
});

function draftSchema(
  scope: SchemaScope,
  record: RecordType,
  differing: readonly Field[],
): JsonObject {
  const base = { $ref: componentRef(componentName(record)) };
  const rules = rulesOf(scope.catalog, record).map((rule) =>
    ruleSchema({ ...rule, description: scope.prose(rule.description) }),
  );
  const owed = differing.filter(({ required }) => required === "sending");
  return {
    allOf: [base, ...rules],
    type: "object",
    properties: Object.fromEntries(
      differing.map((field) => [field.name, asserted(scope, field)] as const),
    ),
    ...(owed.length === 0 ? {} : { required: owed.map(({ name }) => name) }),
  };
}

/** The fields of which a sender owes more than what a receiver must take, by ids of records. */
function stricterFields(catalog: Catalog): ReadonlyMap<string, ReadonlySet<Field>> {
  const receiving = assertingScope(catalog, "receiving", componentName);
  const sending = assertingScope(catalog, "sending", componentName);
  const found = new Map<string, ReadonlySet<Field>>();
  for (const { id, fields } of catalog.records.values()) {
    const stricter = fields.filter(
      (field) =>
        isRequired(receiving, field) !== isRequired(sending, field) ||
        JSON.stringify(assertions(receiving, field)) !== JSON.stringify(assertions(sending, field)),
    );
    if (stricter.length > 0) found.set(id, new Set(stricter));
  }
  return found;
}

/** Nothing is told of what is asserted, so nothing stands beside a reference. */
function assertingScope(
  catalog: Catalog,
  direction: "receiving" | "sending",
  nameOf: (record: RecordType) => string,
): SchemaScope {
  const scope = componentScope(catalog, { direction, annotations: false, nameOf });
  return { ...scope, dialect: { ...scope.dialect, refSiblings: true } };
}

function asserted(scope: SchemaScope, field: Field): JsonObject {
  const schema = assertions(scope, field);
  const checker =
    field.format === undefined ? undefined : formatOf(scope.catalog, field.format).checker;
  const format = checker === undefined ? undefined : STANDARD_FORMATS[checker];
  if (format === undefined) return schema;
  const { items } = schema;
  return isJsonObject(items) ? { ...schema, items: { ...items, format } } : { ...schema, format };
}

/**
 * The named checks that mean just what a standard format means. Others are wider or narrower: a
 * time may lack its offset, an e-mail address may hold letters of any language.
 */
const STANDARD_FORMATS: Readonly<Partial<Record<CheckerName, string>>> = {
  date: "date",
  "date-time": "date-time",
  uri: "uri",
  uuid: "uuid",
};
