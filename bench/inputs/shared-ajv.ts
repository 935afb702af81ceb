import { Ajv2020, type Options } from "ajv/dist/2020.js";
import type { JsonObject } from "./json-schema.ts";

/** ajv as it is fastest on these schemas: one function for each definition, called where it is used. */
export function sharedAjv($defs: Readonly<Record<string, JsonObject>>, options: Options): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, inlineRefs: false, ...options });
  return ajv.addSchema({ $id: "all", $defs });
}
