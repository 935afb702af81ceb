import type { Catalog } from "../../catalog/catalog.ts";
import type { Field } from "../../catalog/field.ts";
import type { Dialect, SchemaOptions } from "./schema-options.ts";

/** What every part of one schema needs to know. */
export interface SchemaScope {
  readonly catalog: Catalog;
  readonly options: SchemaOptions;
  readonly dialect: Dialect;
  /** Wire names that constants stand for. */
  readonly constants: { readonly model: string; readonly event: string };
}

/** Whether a message of this direction must have the field. */
export function isRequired({ options }: SchemaScope, field: Field): boolean {
  return (
    field.required === "always" || (field.required === "sending" && options.direction === "sending")
  );
}
