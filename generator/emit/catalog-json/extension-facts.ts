import type { JsonObject } from "../../base/json.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import type { Extension } from "../../catalog/extension.ts";
import { extensionSchema } from "../json-schema/event-schema.ts";

/** An extension, with the two schemas of the data that it carries: no file of its own has them. */
export function extensionFacts(catalog: Catalog, extension: Extension): JsonObject {
  const { description, source, allowedOn } = extension;
  const options = { draft: "2020-12", annotations: true } as const;
  return {
    description,
    source,
    allowedOn,
    schemas: {
      receiving: extensionSchema(catalog, extension, { ...options, direction: "receiving" }),
      sending: extensionSchema(catalog, extension, { ...options, direction: "sending" }),
    },
  };
}
