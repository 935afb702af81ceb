import { descriptionsOf } from "../descriptions.ts";
import type { LintRule } from "../rule.ts";

/** In UTF-16 code units. */
const MOST_CHARACTERS = 200;

/** Descriptions are read in a hover, in a table and on a phone. */
export const longDescription: LintRule = {
  code: "long-description",
  severity: "warning",
  purpose: "A description is longer than 200 characters.",
  remedy: "Keep what a reader needs at this field, in one or two sentences.",
  check({ documents }, report) {
    for (const document of documents) {
      for (const { text, label, span } of descriptionsOf(document)) {
        if (text.length <= MOST_CHARACTERS) continue;
        const message = `The description of "${label}" has ${text.length} characters, more than ${MOST_CHARACTERS}.`;
        report({ span, message });
      }
    }
  },
};
