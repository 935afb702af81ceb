import { asyncApiDocument } from "./asyncapi/asyncapi-document.ts";
import type { EmitInput, Emitter } from "./emitter.ts";
import { printJson } from "./json-schema/print-json.ts";
import { UNRELEASED } from "./unreleased.ts";

/** The whole API as one AsyncAPI document, for tools that think in messages and channels. */
export const asyncApi: Emitter = {
  name: "asyncapi",
  purpose: "AsyncAPI 3.0 of the whole API.",
  emit({ catalog, history }: EmitInput) {
    if (catalog.exchange === undefined) return [];
    const document = asyncApiDocument(catalog, history?.umbrella ?? UNRELEASED);
    return [{ path: "asyncapi.json", text: printJson(document) }];
  },
};
