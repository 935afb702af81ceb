import type { JsonObject } from "../../../base/json.ts";
import type { ValueSet } from "../../../catalog/value-set.ts";
import { codeAnchor } from "../../address.ts";
import type { SiteEdition } from "../../site-edition.ts";
import { usageOf } from "../../usage/usage.ts";
import { usesData } from "../../usage/uses-data.ts";

/** A value set with its codes and the fields that are bound to it, as data. */
export function valueSetData({ name, catalog, past }: SiteEdition, set: ValueSet): JsonObject {
  const { id, model, description, binding, source, standard, codesFrom, codes } = set;
  const since = past.valueSetSince(id);
  return {
    edition: name,
    valueSet: id,
    ...(model === undefined ? {} : { model }),
    description,
    binding,
    source,
    ...(standard === undefined ? {} : { standard: { ...standard } }),
    ...(codesFrom === undefined ? {} : { codesFrom }),
    ...(since === undefined ? {} : { since }),
    codes: codes.map(({ code, meaning }) => {
      const codeSince = past.codeSince(id, code);
      return {
        code,
        anchor: codeAnchor(code),
        ...(meaning === undefined ? {} : { meaning }),
        ...(codeSince === undefined ? {} : { since: codeSince }),
      };
    }),
    usedBy: usesData(usageOf(catalog).valueSets.get(id)),
  };
}
