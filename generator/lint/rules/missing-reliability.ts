import { envelopeField, isEnvelope, labelOf, rawFields } from "../../definition/raw-fields.ts";
import type { LintRule } from "../rule.ts";

/** A rating that nobody wrote would be shown as if somebody had. */
export const missingReliability: LintRule = {
  code: "missing-reliability",
  severity: "error",
  purpose: "A field has no reliability rating, and its file gives no default.",
  remedy: "Add `reliability:` to the field, or to the top of the file for all its fields.",
  check({ documents }, report) {
    const envelope = envelopeField(documents);
    for (const document of documents) {
      if ("reliability" in document.data && document.data.reliability !== undefined) continue;
      for (const place of rawFields(document)) {
        if (place.field.reliability !== undefined || isEnvelope(place, envelope)) continue;
        const span = document.spanOf(place.path, "key");
        report({ span, message: `The field "${labelOf(place)}" has no reliability rating.` });
      }
    }
  },
};
