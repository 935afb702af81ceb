import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import type { Json } from "../base/json.ts";
import { META_SCHEMA } from "../definition/meta-schema.ts";
import SNAPSHOT_SCHEMA from "./snapshot-schema.json" with { type: "json" };
import type { Snapshot } from "./snapshot.ts";

/** A place that is not as the grammar has it, as keys and indexes, and what it should be. */
export interface GrammarFault {
  readonly path: readonly string[];
  readonly message: string;
}

/** The content of the file of an edition, or the first place where it is not as the grammar has it. */
export function checkedSnapshot(value: Json): { snapshot: Snapshot } | { fault: GrammarFault } {
  const validate = (validator ??= compiled());
  if (validate(value)) return { snapshot: value };
  const [error] = validate.errors ?? [];
  return { fault: faultOf(error) };
}

let validator: ValidateFunction<Snapshot> | undefined;

/** Compiled on first use, since it takes longer than reading an edition. */
function compiled(): ValidateFunction<Snapshot> {
  const ajv = new Ajv({
    ownProperties: true,
    allowUnionTypes: true,
    strictTuples: false,
    // The grammar is ours, and a test proves it.
    validateSchema: false,
    meta: false,
    code: { optimize: false },
  });
  return ajv.addSchema(META_SCHEMA, "definition").compile<Snapshot>(SNAPSHOT_SCHEMA);
}

function faultOf(error: ErrorObject | undefined): GrammarFault {
  const steps = (error?.instancePath ?? "").split("/").slice(1);
  const path = steps.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  const { propertyName } = error ?? {};
  return {
    path: propertyName === undefined ? path : [...path, propertyName],
    message: error?.message ?? "is not as it must be",
  };
}
