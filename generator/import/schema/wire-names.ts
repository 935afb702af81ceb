import { isJsonObject, type Json } from "../../base/json.ts";
import { SchemaDocument } from "./schema-document.ts";

/** Texts that a schema fixes in the two fields which say what a message is. */
export interface WireConstants {
  readonly model?: string;
  readonly event?: string;
}

/** What `Meta.DataModel` and `Meta.EventType` always hold, as far as the schema says. */
export function constantsIn(root: Json): WireConstants {
  const document = new SchemaDocument(root);
  const meta = property(document, root, "Meta");
  const model = textOf(document, property(document, meta, "DataModel"));
  const event = textOf(document, property(document, meta, "EventType"));
  return {
    ...(model === undefined ? {} : { model }),
    ...(event === undefined ? {} : { event }),
  };
}

function property(
  document: SchemaDocument,
  schema: Json | undefined,
  name: string,
): Json | undefined {
  const found = followed(document, schema);
  const properties = isJsonObject(found) ? found["properties"] : undefined;
  return isJsonObject(properties) ? properties[name] : undefined;
}

/** References and groups of one are followed a few steps; more is no envelope of ours. */
function followed(document: SchemaDocument, schema: Json | undefined): Json | undefined {
  let found = schema;
  for (let steps = 0; steps < 8 && isJsonObject(found); steps += 1) {
    const { $ref, allOf } = found;
    if (typeof $ref === "string") found = document.resolve($ref)?.schema;
    else if (Array.isArray(allOf) && found["properties"] === undefined)
      found = (allOf as readonly Json[])[0];
    else return found;
  }
  return found;
}

function textOf(document: SchemaDocument, schema: Json | undefined): string | undefined {
  const found = followed(document, schema);
  if (!isJsonObject(found)) return undefined;
  const { const: only, enum: list } = found;
  if (typeof only === "string") return only;
  const texts = Array.isArray(list)
    ? (list as readonly Json[]).filter((text) => text !== null)
    : [];
  const [text] = texts;
  return texts.length === 1 && typeof text === "string" && found["x-values"] === undefined
    ? text
    : undefined;
}
