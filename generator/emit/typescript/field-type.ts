import { assertNever } from "../../base/invariant.ts";
import { valueSetOf, type Catalog } from "../../catalog/catalog.ts";
import { isNullable, type Field, type ItemRef } from "../../catalog/field.ts";
import { listsCodes } from "../../catalog/value-set.ts";
import type { Imports } from "./imports.ts";
import { RUNTIME_MODULE } from "./module-path.ts";
import type { Naming } from "./naming.ts";

/** What is needed to write types into one module. */
export interface TypeScope {
  readonly catalog: Catalog;
  readonly naming: Naming;
  readonly imports: Imports;
}

/**
 * The type of a field as a receiver finds it: value sets are open, whatever their binding, so that
 * a type never promises what nobody has checked.
 */
export function fieldType(scope: TypeScope, field: Field): string {
  const { type } = field;
  const text =
    type.kind === "list" ? `${itemType(scope, field, type.of)}[]` : itemType(scope, field, type);
  return isNullable(field) ? `${text} | null` : text;
}

function itemType({ catalog, naming, imports }: TypeScope, field: Field, item: ItemRef): string {
  if (item.kind === "record") return imports.type(naming.record(item.id));
  if (field.values !== undefined && listsCodes(valueSetOf(catalog, field.values))) {
    const open = imports.type({ module: RUNTIME_MODULE, name: "Open" });
    return `${open}<${imports.type(naming.valueSet(field.values))}>`;
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
