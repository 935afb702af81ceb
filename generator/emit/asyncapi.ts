import { asyncApiDocument } from "./asyncapi/asyncapi-document.ts";
import type { EmitInput, Emitter } from "./emitter.ts";
import { printJson } from "./json-schema/print-json.ts";

/** The whole API as one AsyncAPI document, for tools that think in messages and channels. */
export const asyncApi: Emitter = {
  name: "asyncapi",
  purpose: "AsyncAPI 3.0 of the whole API.",
  emit({ catalog }: EmitInput) {
    if (catalog.exchange === undefined) return [];
    return [{ path: "asyncapi.json", text: printJson(asyncApiDocument(catalog)) }];
  },
};
