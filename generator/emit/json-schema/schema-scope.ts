import type { Catalog } from "../../catalog/catalog.ts";
import type { Field } from "../../catalog/field.ts";
import type { RecordType } from "../../catalog/record.ts";
import type { Dialect, SchemaOptions } from "./schema-options.ts";

/** Wire names of a data model and an event type. */
export interface Constants {
  readonly model: string;
  readonly event: string;
}

/** What every part of one schema needs to know. */
export interface SchemaScope {
  readonly catalog: Catalog;
  readonly options: SchemaOptions;
  readonly dialect: Dialect;
  /** Wire names that constants stand for. None where a schema is not of one event type alone. */
  readonly constants?: Constants;
  /** Address of the schema of a record, for `$ref`. */
  readonly refTo: (record: RecordType) => string;
  /** A description as the schema has it. */
  readonly prose: (description: string) => string;
}

/**
 * Whether a schema says what things mean, and not only what is asserted of them. That of a sender
 * does not: it would repeat that of a receiver, word by word.
 */
export function isTold({ options }: SchemaScope): boolean {
  return options.direction === "receiving";
}

/** Whether a message of this direction must have the field. */
export function isRequired({ options }: SchemaScope, field: Field): boolean {
  return (
    field.required === "always" || (field.required === "sending" && options.direction === "sending")
  );
}
