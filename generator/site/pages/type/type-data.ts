import { fieldSince } from "../../../catalog/field-since.ts";
import type { JsonObject } from "../../../base/json.ts";
import type { RecordType } from "../../../catalog/record.ts";
import { rulesOf } from "../../../catalog/rules-of.ts";
import { ownOccurrences } from "../../parts/field-node.ts";
import { rulesData } from "../../parts/rules-data.ts";
import type { SiteEdition } from "../../site-edition.ts";
import { usageOf } from "../../usage/usage.ts";
import { usesData } from "../../usage/uses-data.ts";
import { earlierFields } from "./earlier-fields.ts";
import { fieldData } from "../../parts/field-data.ts";
import { heirsOf } from "./named-types.ts";

/** A type with all its fields, as data. */
export function typeData(edition: SiteEdition, type: RecordType): JsonObject {
  const { name, catalog } = edition;
  const { id, model, base, description } = type;
  const since = fieldSince(edition.catalog, edition.past);
  return {
    edition: name,
    type: id,
    ...(model === undefined ? {} : { model }),
    description,
    ...(base === undefined ? {} : { extends: base }),
    extendedBy: heirsOf(catalog, type).map((heir) => heir.id),
    rules: rulesData(rulesOf(catalog, type)),
    fields: [...ownOccurrences(catalog, id)].map((occurrence) =>
      fieldData(occurrence, since(occurrence.field)),
    ),
    earlier: earlierFields(edition, type).map((field) => ({ ...field })),
    usedBy: usesData(usageOf(catalog).types.get(id)),
  };
}
