import type { EmitInput, Emitter } from "./emitter.ts";
import { printJson } from "./json-schema/print-json.ts";
import { UNRELEASED } from "./unreleased.ts";
import { openApiDocument } from "./openapi/openapi-document.ts";

/** The whole API as one OpenAPI document, for generators of clients, gateways and mocks. */
export const openApi: Emitter = {
  name: "openapi",
  purpose: "OpenAPI 3.1 of the whole API.",
  emit({ catalog, history }: EmitInput) {
    if (catalog.exchange === undefined) return [];
    const document = openApiDocument(catalog, history?.umbrella ?? UNRELEASED);
    return [{ path: "openapi.json", text: printJson(document) }];
  },
};
