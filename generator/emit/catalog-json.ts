import { catalogDocument } from "./catalog-json/catalog-document.ts";
import type { EmitInput, Emitter } from "./emitter.ts";
import { printJson } from "./json-schema/print-json.ts";

/** One file for machines, beside the JSON Schemas: what they name, and what no schema can say. */
export const catalogJson: Emitter = {
  name: "catalog-json",
  purpose: "JSON of what the schemas share: value sets, formats, facts of event types, extensions.",
  emit({ catalog }: EmitInput) {
    const text = printJson(catalogDocument(catalog), { short: ONE_CODE });
    return [{ path: "schemas/catalog.json", text }];
  },
};

/** Characters that a code and its meaning may have to stand on one line. */
const ONE_CODE = 150;
