import { envelopeField, isEnvelope, labelOf, rawFields } from "../../definition/raw-fields.ts";
import type { LintRule } from "../rule.ts";

/** Files cannot lack a description, by the grammar; their fields can. */
export const missingDescription: LintRule = {
  code: "missing-description",
  severity: "error",
  purpose: "A field has no description.",
  remedy:
    "Add `description:`, one or two sentences that say what the field holds and what to watch for.",
  check({ documents }, report) {
    const envelope = envelopeField(documents);
    for (const document of documents) {
      for (const place of rawFields(document)) {
        if (place.field.description !== undefined || isEnvelope(place, envelope)) continue;
        const span = document.spanOf(place.path, "key");
        report({ span, message: `The field "${labelOf(place)}" has no description.` });
      }
    }
  },
};
