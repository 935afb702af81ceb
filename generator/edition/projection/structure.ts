import { isJsonObject, type Json, type JsonObject } from "../../base/json.ts";
import type { ScalarName } from "../../catalog/field.ts";

/** What a JSON Schema that says nothing but structure allows a value to be. */
export type Structure =
  | { readonly kind: "scalar"; readonly name: ScalarName }
  /** Without `of` the schema does not say what the list holds. */
  | { readonly kind: "list"; readonly of?: Exclude<Structure, { readonly kind: "list" }> }
  | ObjectStructure;

export interface ObjectStructure {
  readonly kind: "object";
  readonly fields: ReadonlyMap<string, FieldStructure>;
}

export interface FieldStructure {
  readonly structure: Structure;
  readonly required: boolean;
}

/** The structure of a message. Throws if the schema says more than that. */
export function messageStructure(schema: Json): ObjectStructure {
  const structure = structureOf(schema);
  if (structure.kind !== "object") throw new Error("The schema describes no object.");
  return structure;
}

const SCALARS: ReadonlyMap<Json | undefined, ScalarName> = new Map([
  ["string", "String"],
  ["number", "Number"],
  ["boolean", "Boolean"],
  // Faulty types that allow nothing but null: they were meant to be texts.
  ["null", "String"],
]);

function structureOf(schema: Json): Structure {
  if (!isJsonObject(schema)) throw new Error("A part of the schema is no object.");
  const type = typeOf(schema);
  if (type === "object") return objectOf(schema);
  if (type === "array") return listOf(schema);
  const name = SCALARS.get(type);
  if (name === undefined) throw new Error("The schema has a type that messages do not have.");
  return { kind: "scalar", name };
}

/** The type beside null, which follows from whether a field is required. */
function typeOf({ type }: JsonObject): Json | undefined {
  if (!Array.isArray(type)) return type;
  const types = type as readonly Json[];
  return types.find((one) => one !== "null") ?? "null";
}

function objectOf(schema: JsonObject): ObjectStructure {
  const properties = isJsonObject(schema["properties"]) ? schema["properties"] : {};
  const required = new Set(Array.isArray(schema["required"]) ? (schema["required"] as Json[]) : []);
  const fields = Object.entries(properties).map(([name, property]) => {
    const field = { structure: structureOf(property), required: required.has(name) };
    return [name, field] as const;
  });
  return { kind: "object", fields: new Map(fields) };
}

function listOf({ items }: JsonObject): Structure {
  const isTyped = isJsonObject(items) && items["type"] !== undefined;
  if (!isTyped) return { kind: "list" };
  const of = structureOf(items);
  if (of.kind === "list") throw new Error("The schema has a list of lists.");
  return { kind: "list", of };
}
