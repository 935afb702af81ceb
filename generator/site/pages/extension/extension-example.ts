import type { Json, JsonObject } from "../../../base/json.ts";
import { formatOf, recordOf, valueSetOf, type Catalog } from "../../../catalog/catalog.ts";
import type { Extension } from "../../../catalog/extension.ts";
import type { Field, ItemRef } from "../../../catalog/field.ts";

/** What an object that carries an extension holds beside its own fields. */
export function extensionExample(catalog: Catalog, extension: Extension): JsonObject {
  return { Extensions: { [extension.id]: recordExample(catalog, extension.record) } };
}

/** An inline record cannot hold itself, so this ends. */
function recordExample(catalog: Catalog, id: string): JsonObject {
  const { fields } = recordOf(catalog, id);
  return Object.fromEntries(fields.map((field) => [field.name, fieldExample(catalog, field)]));
}

function fieldExample(catalog: Catalog, field: Field): Json {
  const { type } = field;
  const isList = type.kind === "list";
  const item = itemExample(catalog, field, isList ? type.of : type);
  return isList ? [item] : item;
}

function itemExample(catalog: Catalog, field: Field, item: ItemRef): Json {
  if (item.kind === "record") return recordExample(catalog, item.id);
  const [example] = field.examples;
  if (example !== undefined) return example;
  if (item.name !== "String") return item.name === "Number" ? 1 : true;
  if (field.format !== undefined) return formatOf(catalog, field.format).example;
  const code = field.values === undefined ? undefined : valueSetOf(catalog, field.values).codes[0];
  return code?.code ?? "text";
}
