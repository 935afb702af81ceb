import type { Catalog } from "../../generator/catalog/catalog.ts";
import type { ItemRef } from "../../generator/catalog/field.ts";
import { occurrences, type Occurrence } from "../../generator/catalog/walk.ts";

/** A schema of OpenAPI 3.0, which all viewers know. */
interface Schema {
  readonly type: string;
  readonly description?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly string[];
  readonly properties?: Record<string, Schema>;
  readonly required?: string[];
  readonly items?: Schema;
}

/** An OpenAPI document of one event type, with nothing shared, so that no viewer has to follow references. */
export function documentOf(catalog: Catalog, id: string): object {
  const event = catalog.events.get(id);
  if (event === undefined) throw new Error(`There is no event type "${id}"`);
  const message = object();
  const objects = new Map([["", message]]);
  for (const occurrence of occurrences(catalog, event.message)) {
    const { segments, field } = occurrence;
    const parent = objects.get(segments.slice(0, -1).join("."));
    if (parent === undefined) throw new Error(`"${occurrence.path}" has no parent`);
    const item = itemOf(occurrence, catalog);
    if (item.properties !== undefined) objects.set(segments.join("."), item as ObjectSchema);
    const { description } = occurrence.notes;
    parent.properties[field.name] =
      field.type.kind === "list" ? { type: "array", description, items: item } : item;
    if (field.required !== "never") parent.required.push(field.name);
  }
  const content = { "application/json": { schema: message } };
  const post = {
    operationId: "send",
    summary: id,
    description: event.description,
    requestBody: { required: true, content },
    responses: { 200: { description: "Taken." } },
  };
  return { openapi: "3.0.3", info: { title: id, version: "1" }, paths: { "/endpoint": { post } } };
}

/** The description of each field of an event type that holds no other fields. */
export function leafDescriptions(catalog: Catalog, id: string): readonly string[] {
  const all = [...occurrences(catalog, catalog.events.get(id)?.message ?? "")];
  return all
    .filter(({ field }) => itemRefOf(field.type).kind === "scalar")
    .map(({ notes }) => notes.description);
}

type ObjectSchema = Schema & Required<Pick<Schema, "properties" | "required">>;

function object(description = ""): ObjectSchema {
  return { type: "object", description, properties: {}, required: [] };
}

function itemOf({ field, notes: { description } }: Occurrence, catalog: Catalog): Schema {
  const item = itemRefOf(field.type);
  if (item.kind === "record") return object(description);
  const set = catalog.valueSets.get(field.values ?? "");
  const codes = set?.binding === "closed" ? set.codes.map(({ code }) => code) : undefined;
  return {
    type: item.name.toLowerCase(),
    description,
    ...(field.required === "never" && { nullable: true }),
    ...(codes !== undefined && { enum: codes }),
  };
}

function itemRefOf(type: Occurrence["field"]["type"]): ItemRef {
  return type.kind === "list" ? type.of : type;
}
