import type { JsonObject } from "../../base/json.ts";
import type { ValueSet } from "../../catalog/value-set.ts";

/** A value set. Its codes are a list, because an object would put codes that are numbers first. */
export function valueSetFacts(set: ValueSet): JsonObject {
  const { description, binding, source, standard, codes, codesFrom } = set;
  return {
    description,
    binding,
    source,
    ...(standard === undefined ? {} : { standard }),
    ...(codesFrom === undefined ? {} : { codesFrom }),
    ...(codes.length === 0
      ? {}
      : {
          codes: codes.map(({ code, meaning }) =>
            meaning === undefined ? { code } : { code, meaning },
          ),
        }),
  };
}
