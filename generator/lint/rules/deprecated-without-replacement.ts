import { labelOf, rawPlaces } from "../../definition/raw-fields.ts";
import type { LintRule } from "../rule.ts";

/** A name in backquotes, or the plain statement that there is none. */
const REPLACEMENT = /`[^`]+`|\bno replacement\b/i;

/** Whoever must stop using something has to know what to use. */
export const deprecatedWithoutReplacement: LintRule = {
  code: "deprecated-without-replacement",
  severity: "warning",
  purpose: "A deprecated field does not say what to use instead.",
  remedy:
    "Name the replacement in backquotes, such as Use `Logs[].ID`, or say that there is no replacement.",
  check({ documents }, report) {
    for (const document of documents) {
      for (const place of rawPlaces(document)) {
        const { deprecated } = place.field;
        if (deprecated === undefined || REPLACEMENT.test(deprecated)) continue;
        const span = document.spanOf([...place.path, "deprecated"], "value");
        report({ span, message: `The deprecated field "${labelOf(place)}" names no replacement.` });
      }
    }
  },
};
