import { assertNever } from "../../base/invariant.ts";
import { valueSetOf, type Catalog } from "../../catalog/catalog.ts";
import type { FieldSince } from "../../catalog/field-since.ts";
import { isNullable, type Field, type ItemRef } from "../../catalog/field.ts";
import { listsCodes } from "../../catalog/value-set.ts";
import type { Imports } from "./imports.ts";
import { RUNTIME_MODULE } from "./module-path.ts";
import type { Naming } from "./naming.ts";

/**
 * Who uses a type. The `reader` of a message finds value sets open, whatever their binding, so that
 * a type never promises what nobody has checked; the `writer` of a draft keeps to those that are
 * closed, and fills what is required when sending.
 */
export type Side = "reader" | "writer";

/** What is needed to write types into one module. */
export interface TypeScope {
  readonly catalog: Catalog;
  readonly naming: Naming;
  readonly imports: Imports;
  /** Since when there are fields, where that is worth telling. */
  readonly since?: FieldSince;
}

/** The type of a field for one of the sides. */
export function fieldType(scope: TypeScope, field: Field, side: Side): string {
  const { type } = field;
  const text =
    type.kind === "list"
      ? `${itemType(scope, { field, item: type.of, side })}[]`
      : itemType(scope, { field, item: type, side });
  const mayBeNull = isNullable(field) && !(side === "writer" && field.required === "sending");
  return mayBeNull ? `${text} | null` : text;
}

interface Item {
  readonly field: Field;
  readonly item: ItemRef;
  readonly side: Side;
}

function itemType({ catalog, naming, imports }: TypeScope, { field, item, side }: Item): string {
  if (item.kind === "record") {
    return imports.type(side === "writer" ? naming.draft(item.id) : naming.record(item.id));
  }
  const set = field.values === undefined ? undefined : valueSetOf(catalog, field.values);
  if (set !== undefined && listsCodes(set)) {
    const codes = imports.type(naming.valueSet(set.id));
    if (side === "writer" && set.binding === "closed") return codes;
    return `${imports.type({ module: RUNTIME_MODULE, name: "Open" })}<${codes}>`;
  }
  switch (item.name) {
    case "String":
      return "string";
    case "Number":
      return "number";
    case "Boolean":
      return "boolean";
    default:
      return assertNever(item.name);
  }
}
