import type { JsonObject } from "../base/json.ts";
import text from "./meta-schema.json" with { type: "json" };

/**
 * The grammar of all definition files, as a JSON Schema (draft-07): `$defs` has an entry for each
 * `DefinitionKind`, and for their parts. Conditions across keys are entries of `allOf` whose
 * `$comment` is the sentence to print when they fail.
 */
export const META_SCHEMA = text satisfies JsonObject;
